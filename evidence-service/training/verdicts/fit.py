"""Fits the rows `score` and `reviewed` of the weighing table to labelled claims.

  python3 fit.py --table TABLE.tsv --fit FIT.tsv ... --pages PAGES.tsv ... [--count ASIDE.tsv ...]

The .tsv files are what WriteSignals makes of labelled claims. The model is multinomial logistic regression, held towards
zero, twice: without what like claims were found to be (`score`), and with it, on the claims that have such (`reviewed`). Figures of --fit
and --pages are by tenfold cross-validation, those of --count by what is written to the table. Only labels that have something to
rest on can be reached, as in the service.
"""

import argparse
import csv

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score, log_loss
from sklearn.model_selection import StratifiedKFold

LABELS = ["SUPPORTED", "REFUTED", "CONFLICTING", "NOT_ENOUGH_EVIDENCE"]
FOLDS = 10
REVIEWED = "reviewed-"
AGAIN = "# The same where like claims were reviewed.\n"


class Rows:
    """Labels, signals, and which labels are possible."""

    def __init__(self, files):
        self.files, self.labels, self.signals, self.possible = [], [], [], []
        for name in files:
            with open(name, encoding="utf-8", newline="") as file:
                for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                    if row[0] == "label":
                        self.names = row[3:]
                        continue
                    self.files.append(name)
                    self.labels.append(LABELS.index(row[0]))
                    self.possible.append(
                        [label in row[2].split(",") for label in LABELS]
                    )
                    self.signals.append([float(cell) for cell in row[3:]])
        self.labels, self.signals = np.array(self.labels), np.array(self.signals)
        self.possible = np.array(self.possible)
        self.votes = np.array([name.startswith(REVIEWED) for name in self.names])
        self.reviewed = (self.signals[:, self.votes] != 0).any(1)


def fitted(signals, labels, times, ridge):
    """What each signal counts for each label; the first signal is the constant.

    `times` is how much each row counts.
    """
    mean, scale = signals[:, 1:].mean(0), signals[:, 1:].std(0)
    scale[scale == 0] = 1
    model = LogisticRegression(C=1 / ridge, max_iter=5000)
    model.fit((signals[:, 1:] - mean) / scale, labels, sample_weight=times)
    counts = model.coef_ / scale
    constant = model.intercept_ - counts @ mean
    return np.column_stack([constant, counts])


def probabilities(counts, signals):
    scores = signals @ counts.T
    likely = np.exp(scores - scores.max(1, keepdims=True))
    return likely / likely.sum(1, keepdims=True)


def say(name, labels, likely, possible):
    got = np.where(possible, likely, 0).argmax(1)
    sure = likely[np.arange(len(got)), got]
    right = got == labels
    error = sum(
        abs(right[part].mean() - sure[part].mean()) * part.mean()
        for part in (np.minimum((sure * 10).astype(int), 9) == bin for bin in range(10))
        if part.any()
    )
    macro = f1_score(
        labels, got, average="macro", labels=range(len(LABELS)), zero_division=0
    )
    loss = log_loss(labels, likely, labels=range(len(LABELS)))
    high = sure >= 0.8
    print(
        f"{name}: {len(labels)} claims, accuracy {right.mean():.3f}, macro-F1 {macro:.3f}, log loss {loss:.3f}, calibration error {error:.3f},"
        f" at 0.8 or more {right[high].sum()} of {high.sum()} right, labels {np.bincount(got, minlength=4).tolist()}"
    )


def fitted_both(rows, times, ridge, temper, part):
    """What signals count without votes and with them, fitted to part of the rows."""
    alone = fitted(
        rows.signals[part][:, ~rows.votes], rows.labels[part], times[part], ridge
    )
    both = part[rows.reviewed[part]]
    with_votes = fitted(rows.signals[both], rows.labels[both], times[both], ridge)
    return temper * alone, temper * with_votes


def told(counts, rows, part):
    alone, with_votes = counts
    return np.where(
        rows.reviewed[part][:, None],
        probabilities(with_votes, rows.signals[part]),
        probabilities(alone, rows.signals[part][:, ~rows.votes]),
    )


def crossed(rows, times, ridge, temper):
    """Tenfold, in blocks: claims of one page or author stand together, and are not learnt from to say one another."""
    likely = np.zeros((len(rows.labels), len(LABELS)))
    for train, test in StratifiedKFold(FOLDS).split(rows.signals, rows.labels):
        counts = fitted_both(rows, times, ridge, temper, train)
        likely[test] = told(counts, rows, test)
    return likely


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--table", required=True, help="the table; its rows are replaced"
    )
    parser.add_argument("--fit", nargs="+", required=True, help="claims made to fit on")
    parser.add_argument(
        "--pages", nargs="+", required=True, help="claims as pages have them"
    )
    parser.add_argument("--count", nargs="*", default=[], help="claims to count only")
    parser.add_argument(
        "--times", type=float, default=3, help="how much more one of a page counts"
    )
    parser.add_argument(
        "--ridge", type=float, default=60, help="how strongly signals are held to zero"
    )
    parser.add_argument(
        "--temper", type=float, default=0.85, help="what the scores are multiplied by"
    )
    args = parser.parse_args()
    rows = Rows([*args.fit, *args.pages])
    times = np.array([args.times if file in args.pages else 1 for file in rows.files])
    times = times * len(times) / times.sum()
    likely = crossed(rows, times, args.ridge, args.temper)
    for name in [*args.fit, *args.pages]:
        own = np.array([file == name for file in rows.files])
        say(f"{name}, crossed", rows.labels[own], likely[own], rows.possible[own])
    counts = fitted_both(rows, times, args.ridge, args.temper, np.arange(len(times)))
    for name in args.count:
        other = Rows([name])
        everything = np.arange(len(other.labels))
        say(name, other.labels, told(counts, other, everything), other.possible)
    with open(args.table, encoding="utf-8") as file:
        kept = [
            line
            for line in file
            if not line.startswith(("score\t", "reviewed\t", AGAIN))
        ]
    alone, with_votes = counts
    with open(args.table, "w", encoding="utf-8") as file:
        file.writelines(kept)
        write(file, "score", np.array(rows.names)[~rows.votes], alone)
        file.write(AGAIN)
        write(file, "reviewed", rows.names, with_votes)


def write(file, kind, names, counts):
    for name, of_labels in zip(names, counts.T):
        of_labels = "\t".join(f"{count:.3f}" for count in of_labels)
        file.write(f"{kind}\t{name}\t{of_labels}\n")


if __name__ == "__main__":
    main()

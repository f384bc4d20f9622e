"""Measures a judge, and what simple methods reach beside it.

  python3 evaluate.py --data DIR --weights DIR --checkpoint WORK/best.pt
  python3 evaluate.py --data DIR --weights DIR --onnx OUT/judge-int8.onnx
  python3 evaluate.py --data DIR --weights DIR --baselines

Never train, and never choose a checkpoint, by what is measured here; "scifact aside" is what checkpoints are chosen by.
"""

import argparse
import collections
import json
import os
import sys

import numpy as np
import torch

import data
from batches import low_precision, predict
from measure import calibration_error, confusion, f1_by_class, macro_f1, softmax
from model import BASES, LABELS, CrossEncoder, load_encoder
from wordpiece import WordPiece

SETS = ["scifact", "evinf", "healthver", "covidfact"]


def measured_sets(directory, names):
    sets = {}
    for name in names:
        rows = data.read_set(directory, name, "dev")
        if rows:
            sets[name + " dev"] = rows
        else:
            print(f"{name}: no dev rows in the data folder", file=sys.stderr)
    if "healthver dev" in sets:
        # how consumers ask: the same claims and statements, and nothing of either was trained on
        sets["healthver dev, asked"] = data.asked(sets["healthver dev"])
    if "scifact" in names:
        sets["scifact aside"] = data.scifact_watch(directory)
    if os.path.exists(data.CHALLENGE):
        sets["challenge"] = data.read_pairs(data.CHALLENGE)
    return sets


class TorchJudge:
    def __init__(self, checkpoint, weights):
        saved = torch.load(checkpoint, map_location="cpu")
        self.max_length = saved["max_length"]
        self.tokens = WordPiece(os.path.join(weights, BASES[saved["base"]][3]))
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        self.model = CrossEncoder(saved["base"])
        self.model.load_state_dict(saved["model"])
        self.model.to(self.device).eval()

    def tokenise(self, row):
        ids, segments = self.tokens.pair(
            self.tokens.ids(row["claim"]), self.tokens.ids(row["passage"]), self.max_length
        )
        return ids, segments, LABELS.index(row["label"])

    def logits(self, rows):
        return predict(self.model, [self.tokenise(r) for r in rows], self.device)


class OnnxJudge:
    """One pair a run, as the service does it: what one pair scores does not depend on its neighbours."""

    def __init__(self, path):
        folder = os.path.dirname(os.path.abspath(path))
        with open(os.path.join(folder, "judge.json"), encoding="utf-8") as file:
            self.about = json.load(file)
        self.tokens = WordPiece(os.path.join(folder, self.about["tokenizer"]))
        self.run = onnx_runner(path)

    def logits(self, rows):
        said = np.zeros((len(rows), len(LABELS)), np.float32)
        for i, row in enumerate(rows):
            ids, segments = self.tokens.pair(
                self.tokens.ids(row["claim"]), self.tokens.ids(row["passage"]), self.about["maxLength"]
            )
            said[i] = self.run(ids, segments)
        return said


def onnx_runner(path, exact=False, outputs=None):
    """The logits of a pair, or the named outputs, by onnxruntime where Python has it; else, or to be exact, ONNX's reference evaluator, which takes about a second a pair."""
    session = None if exact else _runtime(path)
    if session is None:
        from onnx.reference import ReferenceEvaluator

        session = ReferenceEvaluator(path)

    def run(ids, segments):
        feeds = {"input_ids": [ids], "attention_mask": [[1] * len(ids)], "token_type_ids": [segments]}
        told = session.run(outputs, {name: np.array(value, np.int64) for name, value in feeds.items()})
        return told if outputs else told[0][0]

    return run


def _runtime(path):
    try:
        import onnxruntime
    except ImportError:
        return None
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])


def truths(rows):
    return np.array([LABELS.index(r["label"]) for r in rows])


def report(name, rows, probabilities, out):
    truth, said = truths(rows), probabilities.argmax(1)
    figures = {
        "rows": len(rows),
        "accuracy": round(float((truth == said).mean()), 4),
        "macroF1": round(macro_f1(truth, said), 4),
        "f1": {
            label: round(float(f), 3)
            for label, f in zip(LABELS, f1_by_class(truth, said))
            if label in {r["label"] for r in rows}
        },
        "calibrationError": round(calibration_error(truth, probabilities), 4),
        "confusion": confusion(truth, said).tolist(),
    }
    if len(set(truth)) == 2:
        # a set without neutral rows: what the judge says where it has to take a side
        sides = sorted(set(truth))
        forced = np.array(sides)[probabilities[:, sides].argmax(1)]
        figures["forced"] = {
            "accuracy": round(float((truth == forced).mean()), 4),
            "macroF1": round(macro_f1(truth, forced), 4),
        }
    print(f"{name}: " + json.dumps(figures))
    out[name] = figures
    if name == "challenge":
        kinds = collections.defaultdict(list)
        for i, row in enumerate(rows):
            kinds[row["phenomenon"]].append(i)
        for kind, places in kinds.items():
            print(f"  {kind}: {(truth[places] == said[places]).mean():.2f} of {len(places)}")
        figures["byPhenomenon"] = {
            kind: [round(float((truth[p] == said[p]).mean()), 3), len(p)] for kind, p in kinds.items()
        }


def baselines(directory, weights, corpus, sets, out):
    """The commonest label, words alone, and sentence vectors alone; each learns from the rows that the judge learns from."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline, make_union
    from sklearn.preprocessing import FunctionTransformer

    sources, _ = data.training_sources(directory, corpus=corpus)
    rows = [r for name in ("scifact", "evinf", "pubmedqa", "fm2", "scifact_turned", "written") for r in sources[name]]
    truth = truths(rows)
    commonest = np.bincount(truth).argmax()
    part = lambda field: FunctionTransformer(lambda rs: [r[field] for r in rs])  # noqa: E731
    both = FunctionTransformer(lambda rs: [shared_words(r) for r in rs])
    words = make_pipeline(
        make_union(
            make_pipeline(part("claim"), TfidfVectorizer(ngram_range=(1, 2), min_df=2)),
            make_pipeline(part("passage"), TfidfVectorizer(ngram_range=(1, 2), min_df=2)),
            make_pipeline(both, TfidfVectorizer(min_df=2)),
        ),
        LogisticRegression(max_iter=2000, C=3.0),
    ).fit(rows, truth)
    encoder = load_encoder(CrossEncoder("bge-small"), os.path.join(weights, BASES["bge-small"][2])).eval()
    tokens = WordPiece(os.path.join(weights, BASES["bge-small"][3]))
    vectors = make_pipeline(
        FunctionTransformer(lambda rs: pair_vectors(encoder, tokens, rs)), LogisticRegression(max_iter=3000, C=1.0)
    ).fit(rows, truth)
    for name, part_rows in sets.items():
        told = {
            "commonest": np.eye(len(LABELS))[np.full(len(part_rows), commonest)],
            "tf-idf": words.predict_proba(part_rows),
            "frozen encoder": vectors.predict_proba(part_rows),
        }
        for method, probabilities in told.items():
            report(f"{name}, {method}", part_rows, probabilities, out)


def shared_words(row):
    """A linear model of claim and passage side by side cannot see what they have in common."""
    return " ".join("both_" + w for w in set(row["claim"].lower().split()) & set(row["passage"].lower().split()))


def pair_vectors(encoder, tokens, rows):
    """Vectors u and v of claim and passage, as u, v, |u - v| and u * v."""
    vectors = {}
    texts = sorted({t for r in rows for t in (r["claim"], r["passage"])}, key=len)
    with torch.no_grad(), low_precision("cpu"):
        for start in range(0, len(texts), 32):
            part = [[tokens.cls, *tokens.ids(t)[:158], tokens.sep] for t in texts[start : start + 32]]
            ids = torch.zeros(len(part), max(map(len, part)), dtype=torch.long)
            mask = torch.zeros_like(ids)
            for i, row in enumerate(part):
                ids[i, : len(row)] = torch.tensor(row)
                mask[i, : len(row)] = 1
            found = torch.nn.functional.normalize(
                encoder.encode(ids, mask, torch.zeros_like(ids)).float(), dim=1
            ).numpy()
            vectors.update(zip(texts[start : start + 32], found))
    u = np.array([vectors[r["claim"]] for r in rows])
    v = np.array([vectors[r["passage"]] for r in rows])
    return np.concatenate([u, v, np.abs(u - v), u * v], 1)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", default=os.environ.get("JUDGE_DATA"))
    parser.add_argument("--weights", default=os.environ.get("JUDGE_WEIGHTS"))
    parser.add_argument("--corpus", default=os.environ.get("JUDGE_CORPUS"))
    parser.add_argument("--checkpoint")
    parser.add_argument("--onnx")
    parser.add_argument("--baselines", action="store_true")
    parser.add_argument("--sets", default=",".join(SETS))
    parser.add_argument("--limit", type=int, help="of each set only the first rows")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--out", help="figures as JSON")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    sets = {name: rows[: args.limit] for name, rows in measured_sets(args.data, args.sets.split(",")).items()}
    out = {}
    if args.baselines:
        baselines(args.data, args.weights, args.corpus and data.Corpus(args.corpus), sets, out)
    else:
        judge = OnnxJudge(args.onnx) if args.onnx else TorchJudge(args.checkpoint, args.weights)
        temperature = judge.about["temperature"] if args.onnx else 1.0
        for name, rows in sets.items():
            report(name, rows, softmax(judge.logits(rows), temperature), out)
    if args.out:
        with open(args.out, "w", encoding="utf-8") as file:
            json.dump(out, file, indent=1)


if __name__ == "__main__":
    main()

"""Writes own training pairs: python3 generate.py --count 20000 --out own.tsv

The same seed and count give the same file, byte for byte.
"""

import argparse
import collections
import os
import random

import contrasts
import figures
import findings
import substances
from findings import Case, N

# function: share of the passages
KINDS = {
    findings.effect: 38,
    findings.uncertain: 7,
    contrasts.harms: 9,
    contrasts.combined: 6,
    contrasts.population: 8,
    contrasts.parts: 7,
    contrasts.cause: 8,
    figures.rates: 12,
    figures.size: 9,
    figures.lasting: 5,
    substances.regulatory: 14,
    substances.mechanism: 6,
    substances.lookalike: 7,
    figures.strength: 8,
    figures.apart: 4,
}
OF_DRUGS = {figures.size, substances.regulatory, substances.mechanism}


def rough(chance, claim):
    """Claims as people type them: now and then without a full stop, without capitals, with a lead-in."""
    draw = chance.random()
    if draw < 0.12:
        return claim.rstrip(".")
    if draw < 0.17:
        return claim.rstrip(".").lower()
    if draw < 0.22 and not claim.endswith("?"):
        lead = chance.choice(
            [
                "I read that ",
                "They say ",
                "Is it true that ",
                "Apparently ",
                "My doctor says that ",
                "The article claims that ",
            ]
        )
        start = claim if claim[1:2].isupper() or claim[1:2] == "-" else claim[0].lower() + claim[1:]
        return lead + (start.rstrip(".") + "?" if lead.startswith("Is") else start)
    return claim


def pick(chance, claims):
    """Three claims of a passage at most, of different labels where there are such: the claim alone must not give the label away."""
    by_label = collections.defaultdict(list)
    for claim, label in claims:
        by_label[label].append(claim)
    chosen = [
        (chance.choice(by_label[label]), label) for label in sorted(by_label) if label != N or chance.random() < 0.6
    ]
    # what is refuted is the hardest to learn
    rest = [c for c in claims if c not in chosen and c[1] != N]
    if rest and chance.random() < 0.3:
        chosen.append(chance.choice(rest))
    return chosen


def generate(count, seed):
    chance = random.Random(seed)
    makers, shares = list(KINDS), list(KINDS.values())
    seen, rows, earlier = set(), [], {}
    while len(rows) < count:
        maker = chance.choices(makers, shares)[0]
        case = Case(chance, drugs=maker in OF_DRUGS)
        passage, claims = maker(case)
        chosen = pick(chance, claims)
        # a claim of an earlier passage, about another treatment, beside this one: neutral, whatever its words
        claim, treatment = earlier.get(maker, ("", ""))
        if treatment and treatment in claim.lower() and treatment not in passage.lower():
            chosen.append((claim, N))
        earlier[maker] = chance.choice([c for c, label in claims if label != N] or [""]), case.t.lower()
        for claim, label in chosen:
            claim = rough(chance, claim)
            if (claim, passage) not in seen:
                seen.add((claim, passage))
                rows.append((maker.__name__, claim, passage, label))
    return rows[:count]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=20000)
    parser.add_argument("--seed", type=int, default=20)
    parser.add_argument("--out", required=True)
    args = parser.parse_args()
    rows = generate(args.count, args.seed)
    with open(args.out + ".part", "w", encoding="utf-8") as file:
        file.write("id\tphenomenon\tclaim\tpassage\tlabel\n")
        for number, (kind, claim, passage, label) in enumerate(rows):
            file.write(f"own-{number}\t{kind}\t{claim}\t{passage}\t{label}\n")
    # whole or not at all: a run that is going on may be reading it
    os.replace(args.out + ".part", args.out)
    print(len(rows), dict(collections.Counter(label for *_, label in rows)))


if __name__ == "__main__":
    main()

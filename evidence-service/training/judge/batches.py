"""Rows as token ids, drawn by source, put together to batches, and read by a model."""

import contextlib
import os
import random

import numpy as np
import torch

import data
from model import LABELS


class Sources:
    """Tokenised rows by source; a source is gone through in a random order, again and again."""

    def __init__(self, args, plan, tokens):
        self.args, self.max_length, self.tokens = args, plan["max_length"], tokens
        self.seed, self.with_title, self.times = plan["seed"], plan["with_title"], plan.get("times")
        self.corpus = data.Corpus(args.corpus) if args.corpus else None
        self.rows, kept = data.training_sources(args.data, args.own, self.corpus, self.times)
        self.kept = [r for rows in kept.values() for r in rows]
        self.places = {}
        self.own_stamp = self.stamp()
        self.tokenised = {name: self._ways(rows) for name, rows in self.rows.items()}

    def stamp(self):
        files = [*data.written_files(), self.args.own]
        return [os.path.getmtime(f) if f and os.path.exists(f) else 0.0 for f in files]

    def refresh_own(self, stamp):
        """Own pairs may be added, or made anew, while the run goes on."""
        if stamp != self.own_stamp:
            own, _ = data.own_sources(self.args.own, self.corpus, self.times)
            self.tokenised.update({name: self._ways(rows) for name, rows in own.items()})
            self.own_stamp = stamp
            return {name: len(rows) for name, rows in own.items()}
        return None

    def tokenise(self, row):
        ids, segments = self.tokens.pair(
            self.tokens.ids(row["claim"]), self.tokens.ids(row["passage"]), self.max_length
        )
        return ids, segments, LABELS.index(row["label"])

    def _ways(self, rows):
        """Each row as it is, and where the title of its source is known, behind it; as many times as it is to come up."""
        ways = [(self.tokenise(r), self.tokenise(data.behind_title(r)) if "title" in r else None) for r in rows]
        return [way for way, row in zip(ways, rows) for _ in range(row.get("times", 1))]

    def round(self, mix, count, number):
        """The rows of the next round, by the shares of the mix; a source that is still empty gives its share to the rest."""
        present = {name: share for name, share in mix.items() if self.tokenised.get(name)}
        total = sum(present.values())
        drawn = []
        for name, share in present.items():
            drawn += self._next(name, round(count * share / total))
        chance = random.Random(f"{self.seed} {number}")
        chance.shuffle(drawn)
        return [titled if titled and chance.random() < self.with_title else plain for plain, titled in drawn]

    def _next(self, name, count):
        rows, place, taken = self.tokenised[name], self.places.get(name, 0), []
        while len(taken) < count:
            turn, at = divmod(place, len(rows))
            order = np.random.default_rng([self.seed, turn, len(rows)]).permutation(len(rows))
            part = order[at : at + count - len(taken)]
            taken += [rows[i] for i in part]
            place += len(part)
        self.places[name] = place
        return taken


def batched(rows, budget, ranks, rng):
    """Rows of like length together, each batch of at most so many tokens; a multiple of the number of processes."""
    order = sorted(range(len(rows)), key=lambda i: len(rows[i][0]) + rng.random() * 8)
    made, batch, longest = [], [], 0
    for i in order:
        longest = max(longest, len(rows[i][0]))
        if batch and longest * (len(batch) + 1) > budget:
            made.append(batch)
            batch, longest = [], len(rows[i][0])
        batch.append(rows[i])
    made.append(batch)
    # neighbours in length go to the processes together, so that none waits for the other
    groups = [made[i : i + ranks] for i in range(0, len(made) - ranks + 1, ranks)]
    rng.shuffle(groups)
    return groups


def tensors(batch, device, pad=0):
    longest = max(len(ids) for ids, _, _ in batch)
    ids = torch.full((len(batch), longest), pad, dtype=torch.long)
    mask, segments = torch.zeros_like(ids), torch.zeros_like(ids)
    for i, (row, segment, _) in enumerate(batch):
        ids[i, : len(row)] = torch.tensor(row)
        segments[i, : len(row)] = torch.tensor(segment)
        mask[i, : len(row)] = 1
    labels = torch.tensor([label for _, _, label in batch])
    return [t.to(device) for t in (ids, mask, segments, labels)]


def low_precision(device):
    """bfloat16 where the processor or the card has instructions for it; elsewhere it would only be slower."""
    if device == "cuda":
        return torch.autocast("cuda", dtype=torch.bfloat16)
    with contextlib.suppress(OSError), open("/proc/cpuinfo", encoding="ascii") as cpu:
        if "avx512_bf16" in cpu.read():
            return torch.autocast("cpu", dtype=torch.bfloat16)
    return contextlib.nullcontext()


def predict(model, rows, device, batch_size=24):
    """Logits of tokenised rows, in their order."""
    was_training = model.training
    model.eval()
    order = sorted(range(len(rows)), key=lambda i: len(rows[i][0]))
    logits = np.zeros((len(rows), len(LABELS)), np.float32)
    with torch.no_grad(), low_precision(device):
        for start in range(0, len(order), batch_size):
            part = order[start : start + batch_size]
            ids, mask, segments, _ = tensors([rows[i] for i in part], device)
            logits[part] = model(ids, mask, segments).float().cpu().numpy()
    model.train(was_training)
    return logits

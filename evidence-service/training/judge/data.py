"""Rows to train on and rows to measure on.

A training source is a public set, a set made from one by rules (claims turned round, claims beside unrelated
evidence), or our own pairs. The `dev` rows of a set that has a training split are never trained on.
"""

import functools
import json
import os
import random
import re
import zlib

from model import LABELS

SUPPORTS, REFUTES, NEUTRAL = LABELS
PUBLIC = ["scifact", "evinf", "pubmedqa", "snli_dev", "mnli_dev", "neg_nli", "fm2"]
# of these the training split alone is learnt from; of the others everything there is
SPLIT = {"scifact", "evinf"}
# never among the training sources: their licence is not stated
MEASURED_ONLY = ["healthver", "covidfact"]

_HERE = os.path.dirname(os.path.abspath(__file__))
PAIRS = os.path.join(_HERE, "pairs")
# folders of PAIRS, each a source; every file in them is one author's work on one field
WRITTEN = ["written", "referred", "reworded", "retrieved", "library"]
# the records that the service comes with
STARTER = os.environ.get(
    "JUDGE_STARTER",
    os.path.join(
        _HERE, "..", "..", "src", "main", "resources", "io", "touchstone", "evidence", "starter", "ketamine.jsonl"
    ),
)
CHALLENGE = os.path.join(_HERE, "challenge.tsv")


def read_set(directory, name, split=None):
    with open(os.path.join(directory, name + ".jsonl"), encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    return [_row(r["claim"], r["evidence"], r["label"]) for r in rows if split is None or r["split"] == split]


def read_pairs(path, corpus=None):
    """Tab-separated, a header line that names at least claim, passage and label.

    A claim `scifact:12` or a passage `scifact:4983:4,5` refers to a claim, or to sentences of an abstract, of the
    corpus, whose text is not ours to copy.
    """
    with open(path, encoding="utf-8") as file:
        names = file.readline().rstrip("\n").split("\t")
        rows = [dict(zip(names, line.rstrip("\n").split("\t"))) for line in file if line.strip()]
    titles = titles_of(corpus)
    made = [{**_row(_text(r["claim"], corpus), _text(r["passage"], corpus), r["label"]), **_extra(r)} for r in rows]
    return [titled(row, titles) for row in made]


def titled(row, titles):
    """With the title of the source that the passage starts in, where that is known."""
    title = next((t for start, t in titles.get(row["passage"][:40], []) if row["passage"].startswith(start)), None)
    return {**row, "title": title} if title else row


@functools.cache
def titles_of(corpus):
    """Titles by the first forty letters of a sentence: of the starter library, and of the corpus where there is one."""
    titles = {}
    with open(STARTER, encoding="utf-8") as file:
        for record in map(json.loads, file):
            for sentence in re.split(r"(?<=[.?!;]) ", record["finding"]):
                titles.setdefault(sentence[:40], []).append((sentence, record["title"]))
    for number, sentences in corpus.abstracts.items() if corpus else ():
        for sentence in sentences:
            start = " ".join(sentence.split())
            titles.setdefault(start[:40], []).append((start, corpus.titles[number]))
    return titles


def _text(words, corpus):
    if not words.startswith("scifact:"):
        return words
    if corpus is None:
        raise ValueError(f"{words} refers to the SciFact corpus: name its folder with --corpus or JUDGE_CORPUS")
    return corpus.text(words)


class Corpus:
    """The SciFact corpus: corpus.jsonl and claims_train.jsonl of its folder."""

    def __init__(self, folder):
        with open(os.path.join(folder, "corpus.jsonl"), encoding="utf-8") as file:
            records = [json.loads(line) for line in file]
        self.abstracts = {str(r["doc_id"]): r["abstract"] for r in records}
        self.titles = {str(r["doc_id"]): r["title"] for r in records}
        with open(os.path.join(folder, "claims_train.jsonl"), encoding="utf-8") as file:
            self.claims = {str(r["id"]): r["claim"] for r in map(json.loads, file)}

    def text(self, reference):
        _, number, *sentences = reference.split(":")
        if not sentences:
            return self.claims[number]
        return " ".join(self.abstracts[number][int(i)] for i in sentences[0].split(","))


def _row(claim, passage, label):
    return {"claim": " ".join(claim.split()), "passage": " ".join(passage.split()), "label": label}


def _extra(row):
    return {k: v for k, v in row.items() if k in ("id", "phenomenon")}


def aside(row):
    """3% of the evidence, all its rows with it, is kept out of training: to watch, and to fit the temperature."""
    return zlib.crc32(row["passage"].encode()) % 100 < 3


def training_sources(directory, own_file=None, corpus=None, times=None):
    """Rows by source, and the rows kept aside by source; own pairs as `own_sources` gives them."""
    sources = {}
    for name in PUBLIC:
        sources[name] = read_set(directory, name, "train" if name in SPLIT else None)
    sources["scifact"], _ = scifact_fold(sources["scifact"])
    sources["scifact"] = [titled(r, titles_of(corpus)) for r in sources["scifact"]]
    kept = {name: [r for r in rows if aside(r)] for name, rows in sources.items()}
    sources = {name: [r for r in rows if not aside(r)] for name, rows in sources.items()}
    chance = random.Random(11)
    sources["scifact_turned"] = turned(sources["scifact"], chance)
    sources["pubmedqa_turned"] = turned(stated(sources["pubmedqa"]), chance)
    sources["pubmedqa"] = sources["pubmedqa"] + stated(sources["pubmedqa"])
    sources["scifact"] = sources["scifact"] + asked(chance.sample(sources["scifact"], len(sources["scifact"]) // 5))
    sources["evinf"] = sources["evinf"] + asked(chance.sample(sources["evinf"], len(sources["evinf"]) // 5))
    domain = ["scifact", "evinf", "pubmedqa", "fm2"]
    sources["unrelated"] = [r for name in domain for r in unrelated(sources[name], chance)]
    own, own_kept = own_sources(own_file, corpus, times)
    return {**sources, **own}, {**kept, **own_kept}


def scifact_fold(rows):
    """SciFact's training rows as those to learn from and those to choose the best checkpoint by.

    Its dev split is what the model is measured on in the end, so nothing may be chosen by it. Rows that have a claim
    or a sentence of evidence in common stay on the same side.
    """
    group = list(range(len(rows)))

    def head(i):
        while group[i] != i:
            group[i] = group[group[i]]
            i = group[i]
        return i

    seen = {}
    for i, row in enumerate(rows):
        for key in (row["claim"], *(s for s in re.split(r"(?<=[.?!]) ", row["passage"]) if len(s) > 40)):
            group[head(i)] = head(seen.setdefault(key, i))
    names = {}
    for i, row in enumerate(rows):
        names[head(i)] = min(names.get(head(i), row["claim"]), row["claim"])
    chosen = [zlib.crc32(names[head(i)].encode()) % 100 < 14 for i in range(len(rows))]
    return [r for r, c in zip(rows, chosen) if not c], [r for r, c in zip(rows, chosen) if c]


def scifact_watch(directory):
    """Only rows annotated by people; the neutral ones that pick a sentence off the rationale are too easy."""
    with open(os.path.join(directory, "scifact.jsonl"), encoding="utf-8") as file:
        kinds = [r.get("kind") for r in map(json.loads, file) if r["split"] == "train"]
    _, chosen = scifact_fold(read_set(directory, "scifact", "train"))
    people = {
        (r["claim"], r["passage"]) for r, k in zip(read_set(directory, "scifact", "train"), kinds) if k == "rationale"
    }
    return [r for r in chosen if (r["claim"], r["passage"]) in people]


def written_files(source=None):
    folders = [os.path.join(PAIRS, name) for name in ([source] if source else WRITTEN)]
    return [
        os.path.join(f, n) for f in folders if os.path.isdir(f) for n in sorted(os.listdir(f)) if n.endswith(".tsv")
    ]


def own_sources(own_file, corpus=None, times=None):
    """Own pairs by source; those of a file that `times` names (`referred/scifact-19`) are to come up so many times as
    often: what an earlier run has not seen beside what it knows.
    """
    times, sources, kept = times or {}, {}, {}
    files = {**{name: written_files(name) for name in WRITTEN}, "own": [own_file] if own_file else []}
    for name, paths in files.items():
        sources[name], kept[name] = [], []
        for path in filter(os.path.exists, paths):
            rows = read_pairs(path, corpus)
            again = times.get(f"{name}/{os.path.splitext(os.path.basename(path))[0]}", 1)
            sources[name] += [{**r, "times": again} for r in rows if not aside(r)]
            kept[name] += [r for r in rows if aside(r)]
    return sources, kept


def unrelated(rows, chance):
    """Each claim beside evidence of another row, of thirty the one that shares most words with it: neutral."""
    bags = [set(re.findall(r"[a-z]{4,}", r["passage"].lower())) for r in rows]
    made = []
    for row in rows:
        words = set(re.findall(r"[a-z]{4,}", row["claim"].lower()))
        others = [chance.randrange(len(rows)) for _ in range(30)]
        others = [i for i in others if rows[i]["claim"] != row["claim"] and rows[i]["passage"] != row["passage"]]
        # more than half of the words shared: it may well be about the same thing
        others = [i for i in others if len(words & bags[i]) <= len(words) / 2]
        if others:
            best = max(others, key=lambda i: len(words & bags[i]))
            made.append(_row(row["claim"], rows[best]["passage"], NEUTRAL))
    return made


_VERBS = """increase reduce decrease improve cause promote inhibit induce prevent suppress enhance affect require
regulate lead result contribute play have show lower raise protect predict provide impair activate block mediate
stimulate limit delay trigger produce bind interact exhibit benefit worsen control drive support express accelerate
attenuate alter facilitate modulate influence extend correlate depend target help relieve treat alleviate work
change differ offer carry enable restore disrupt regress repress allow benefit""".split()
_BASE = {
    (v[:-1] + "ies" if v.endswith("ry") else v + ("es" if v[-2:] in ("ss", "sh", "ch") else "s")): v for v in _VERBS
}
_BASE["has"] = "have"
_THIRD = {base: third for third, base in _BASE.items()}
_OPPOSITE = {}
for _a, _b in (
    ("increases", "decreases"), ("increase", "decrease"), ("increased", "decreased"), ("improves", "worsens"),
    ("higher", "lower"), ("more", "less"), ("promotes", "inhibits"), ("promote", "inhibit"), ("greater", "smaller"),
    ("enhances", "impairs"), ("high", "low"), ("increasing", "decreasing"), ("induces", "suppresses"),
    ("activates", "inhibits"), ("accelerates", "delays"), ("better", "worse"), ("longer", "shorter"),
    ("positively", "negatively"), ("positive", "negative"), ("upregulates", "downregulates"),
):  # fmt: skip
    _OPPOSITE.setdefault(_a, _b)
    _OPPOSITE.setdefault(_b, _a)
_OPPOSITE.update({"reduces": "increases", "reduce": "increase", "reduced": "increased", "lowers": "raises"})


def negated(claim):
    """The claim with its main verb denied, or the denial taken away; None where no verb is known."""
    undone, found = re.subn(r"\b(?:does|do) not (\w+)\b", _undo, claim, count=1)
    if found:
        return undone if undone != claim else None
    undone, found = re.subn(r"\b(is|are|was|were|has|have|can|will) not\b", r"\1", claim, count=1)
    if found:
        return undone
    if re.search(r"\b(not|no|never|none|cannot|without|neither)\b", claim, re.I):
        return None
    words = claim.split(" ")
    for place, word in enumerate(words[1:], 1):
        if word in ("is", "are", "was", "were", "can", "will", "may"):
            words[place] = {"can": "cannot", "may": "does not"}.get(word, word + " not")
            return " ".join(words) if word != "may" else None
        if word in _BASE:
            words[place] = "does not " + _BASE[word]
            return " ".join(words)
        if word in _THIRD and place > 0 and words[place - 1].endswith("s"):
            words[place] = "do not " + word
            return " ".join(words)
    return None


def _undo(match):
    third = match.group(0).startswith("does")
    verb = match.group(1)
    if third and verb not in _THIRD:
        return match.group(0)
    return _THIRD[verb] if third else verb


def opposite(claim):
    """The claim with its one word of direction turned round; None where there is none or more than one."""
    words = claim.split(" ")
    places = [i for i, w in enumerate(words) if w in _OPPOSITE]
    if len(places) != 1 or re.search(r"\b(not|no)\b", claim):
        return None
    words[places[0]] = _OPPOSITE[words[places[0]]]
    return " ".join(words)


def turned(rows, chance):
    """Claims denied or turned round beside the same evidence.

    Without them a claim with a "not" in it is refuted more often than not, and the judge learns that instead of reading.
    """
    made = []
    for row in rows:
        if row["label"] == NEUTRAL:
            claim = negated(row["claim"]) if chance.random() < 0.5 else opposite(row["claim"])
            label = NEUTRAL
        else:
            claim = negated(row["claim"])
            label = REFUTES if row["label"] == SUPPORTS else SUPPORTS
        if claim:
            made.append(_row(claim, row["passage"], label))
        # what was refuted may be so because there was no effect at all: its opposite is then no better
        if row["label"] == SUPPORTS:
            other = opposite(row["claim"])
            if other:
                made.append(_row(other, row["passage"], REFUTES))
    return made


def behind_title(row):
    """As the service reads a passage: behind the title of its source, which tells what "the drug" or "both groups" are."""
    return {**row, "passage": row["title"].rstrip(". ") + ". " + row["passage"]} if "title" in row else row


def asked(rows):
    return [{**r, "claim": q} for r in rows for q in [question(r["claim"])] if q]


def question(claim):
    """ "X reduces Y." as "Does X reduce Y?"; other claims behind "Is it true that"."""
    text = claim.rstrip(". ")
    if text.endswith("?"):
        return None
    first = text if re.match(r"[A-Z][A-Z0-9]", text) else text[:1].lower() + text[1:]
    words = first.split(" ")
    for place, word in enumerate(words[1:], 1):
        if word in ("is", "are", "can", "was", "were"):
            return f"{word.capitalize()} {' '.join(words[:place] + words[place + 1 :])}?"
        if word in _BASE:
            return f"Does {' '.join([*words[:place], _BASE[word], *words[place + 1 :]])}?"
    return f"Is it true that {first}?"


_ASKS = re.compile(r"^(Does|Do|Is|Are|Can|Did|Has|Have|Will|Should|Could|Was|Were)\s+(.*)\?$", re.S)


def stated(rows):
    """ "Does X reduce Y?" as a statement; only where the verb is found, as its subject can be long."""
    made = []
    for row in rows:
        match = _ASKS.match(row["claim"])
        if not match:
            continue
        asks, rest = match.group(1), match.group(2)
        words = rest.split(" ")
        if asks in ("Does", "Do"):
            place = next((i for i, w in enumerate(words) if i and w in _THIRD), None)
            if place is None:
                continue
            words[place] = _THIRD[words[place]] if asks == "Does" else words[place]
        elif asks in ("Can", "Could"):
            place = next((i for i, w in enumerate(words) if i and w in _THIRD or w == "be"), None)
            if place is None:
                continue
            words.insert(place, "can")
        elif asks in ("Is", "Are"):
            place = next((i for i, w in enumerate(words) if i and w in _PREDICATES), None)
            if place is None:
                continue
            words.insert(place, asks.lower())
        else:
            continue
        text = " ".join(words)
        made.append(_row(text[0].upper() + text[1:] + ".", row["passage"], row["label"]))
    return made


_PREDICATES = set(
    """associated effective necessary useful related safe feasible predictive beneficial superior better different
    important reliable affected correlated needed possible a an the still more less reduced increased justified
    dependent appropriate helpful accurate required""".split()
)

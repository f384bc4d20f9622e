"""Plain claims of effect beside findings told in scales, rates and differences, as an evidence library words them.

  python3 scales.py --out written/scales.tsv

What it teaches: that a lower MADRS is less depression, that "did not beat placebo" speaks against "relieves", and that a
finding on something else, or a sentence on method, settles nothing. Same seed, same file.
"""

import argparse
import random

# condition, how a claim says it gets better, what is measured, what better is called there
CONDITIONS = [
    ("depression", ["relieves depression", "improves depressive symptoms", "lifts mood in depressed people"], ["MADRS", "HAM-D", "depression scores", "BDI scores"], "lower"),
    ("PTSD", ["eases PTSD", "reduces symptoms of post-traumatic stress", "helps people with trauma"], ["CAPS-5", "PCL-5", "PTSD symptom scores"], "lower"),
    ("anxiety", ["calms anxiety", "reduces anxiety", "helps anxious patients"], ["HAM-A", "GAD-7", "anxiety ratings"], "lower"),
    ("OCD", ["relieves OCD", "eases obsessions and compulsions"], ["Y-BOCS", "obsession scores"], "lower"),
    ("chronic pain", ["relieves chronic pain", "takes pain away", "reduces pain"], ["pain on a 0-10 scale", "VAS pain", "pain intensity"], "lower"),
    ("migraine", ["prevents migraine", "cuts migraine attacks"], ["monthly migraine days", "headache days"], "fewer"),
    ("fibromyalgia", ["helps fibromyalgia", "eases fibromyalgia pain"], ["FIQ scores", "pain ratings"], "lower"),
    ("insomnia", ["improves sleep", "helps people with insomnia"], ["ISI scores", "time to fall asleep", "wake time"], "lower"),
    ("suicidal thoughts", ["lowers suicidal thoughts", "reduces suicidal ideation"], ["suicidal-ideation scores", "BSS scores"], "lower"),
    ("alcohol dependence", ["helps people stop drinking", "keeps drinkers abstinent"], ["heavy-drinking days", "drinks per day"], "fewer"),
    ("knee osteoarthritis", ["helps arthritic knees", "eases knee osteoarthritis"], ["WOMAC pain", "knee pain"], "lower"),
    ("ADHD", ["improves attention in ADHD", "treats ADHD"], ["ADHD-RS", "inattention scores"], "lower"),
    ("obesity", ["leads to weight loss", "helps people lose weight"], ["body weight", "waist size"], "lower"),
    ("psoriasis", ["clears psoriasis", "improves psoriasis"], ["PASI scores", "the affected skin area"], "lower"),
    ("tinnitus", ["quietens tinnitus", "relieves tinnitus"], ["TFI scores", "tinnitus loudness"], "lower"),
    ("menopausal flushes", ["relieves hot flushes", "reduces menopausal flushes"], ["flushes per day", "flush severity"], "fewer"),
    ("asthma", ["controls asthma", "prevents asthma attacks"], ["exacerbations", "reliever puffs a day"], "fewer"),
    ("cravings for cocaine", ["curbs cocaine use", "helps with cocaine addiction"], ["cocaine-positive urine tests", "craving scores"], "fewer"),
]  # fmt: skip
TREATMENTS = """psilocybin, esketamine, transcranial magnetic stimulation, sertraline, lithium, acupuncture, cannabidiol, botulinum toxin,
naltrexone, magnesium, melatonin, yoga, mindfulness training, semaglutide, gabapentin, a low-FODMAP diet, prazosin, cognitive behavioural
therapy, propranolol, vitamin D, probiotics, testosterone, hyperbaric oxygen, lidocaine infusions, ketamine, MDMA, light therapy, omega-3,
vagus nerve stimulation, saffron, topiramate, ashwagandha, zuranolone, quetiapine, curcumin, nitrous oxide""".replace("\n", " ").split(", ")  # fmt: skip
CONTROLS = ["placebo", "sham", "saline", "midazolam", "an inactive control", "usual care", "a waiting list"]
GROUPS = ["adults", "women", "outpatients", "veterans", "people", "patients"]

BENEFIT = [
    "At week {w}, {T} lowered {m} more than {c} ({d} points, 95% CI {lo} to {hi}).",
    "{M} fell by {a} points with {t} and by {b} with {c} (P=0.0{p}).",
    "Response was clearly more common on {t} than on {c} ({big}% against {small}%).",
    "In {n} {g} with {k}, {t} beat {c} by {d} points on {m}.",
    "A pooled analysis of {s} trials with {n} {g} put the effect of {t} on {m} at g={e} against {c}.",
    "{T} outdid {c}: {big}% of the {g} responded, as against {small}%.",
    "Of {n} {g} with {k}, twice as many improved on {t} as on {c}.",
    "{M} were significantly {better} after {t} than after {c}, with a moderate effect size.",
    "Odds of response at week {w} were about {s} times those of {c} in the {t} arm.",
    "The {t} group improved from the first week, and the difference from {c} held to week {w}.",
]
NOTHING = [
    "At week {w}, {t} did not beat {c} on {m} (difference {sd} points, 95% CI -{hi} to {lo}).",
    "{M} fell equally with {t} and {c} (P=0.{p}2).",
    "There was no difference between {t} and {c} in {m} among {n} {g}.",
    "{T} was no better than {c}: {small}% and {small2}% responded.",
    "The largest trial of {t} for {k} found no group-by-time difference in {m}.",
    "Pooling {s} trials, the effect of {t} on {m} was small and not significant (g=0.0{p}, 95% CI -0.1 to 0.2).",
    "Improvement was alike in both arms, so {t} failed on its primary outcome, {m}.",
    "A review of {s} trials found no clear evidence that {t} changes {m} in {k}.",
    "{T} gave the {g} with {k} nothing that {c} did not give them.",
    "The 95% confidence interval of the effect of {t} on {m} crossed zero, and the trial was stopped for futility.",
]
SETTLES_NOTHING = [
    "{n} {g} with {k} were randomised to {t} or {c} and followed for {w} weeks.",
    "The trial was small, and its authors asked for a larger one.",
    "We set out to test whether {t} changes {m} in {k}.",
    "No trial of {t} in {k} was found.",
    "Nausea, dizziness and headache were the commonest adverse effects of {t}.",
    "Scores were taken by raters who did not know the arm.",
    "{T} is cleared by the liver, and its half-life is {w} hours.",
    "{M} were the primary outcome; the {g} were {big} years old on average.",
    "How {t} might act in {k} is a matter of debate.",
    "Both arms could go on with the drugs that they took before.",
]
YES = ["{T} {v}.", "{T} {v} better than {c0}.", "Studies have shown that {t} {v}.", "There is evidence that {t} {v}.", "{T} has been shown to work for {k}.", "{T} is effective for {k}.", "{T} may help some people with {k}.", "Does {t} help with {k}?", "Patients with {k} benefit from {t}.", "{T} works for {k}."]  # fmt: skip
NO = ["{T} does not help with {k}.", "{T} has no effect on {k}.", "{T} is no better than {c0} for {k}.", "There is no benefit of {t} in {k}.", "{T} fails to improve {k}.", "Trials do not show that {t} works for {k}.", "Is {t} useless for {k}?"]  # fmt: skip
ELSEWHERE = ["{T} has a half-life of about {w} hours.", "{T} is safe in the long run.", "The FDA has approved {t} for {k}.", "{T} works within an hour.", "{T} cures {k} for good.", "The effect of {t} on {k} lasts for a year.", "{T} works by growing new connections in the brain.", "{T} is better than surgery for {k}.", "Half of all doctors recommend {t}.", "{T} was first made in 19{big}."]  # fmt: skip


def capital(text):
    return text[:1].upper() + text[1:]


def rows(chance, count):
    made = []
    while len(made) < count:
        condition, verbs, measures, better = chance.choice(CONDITIONS)
        treatment, control = chance.choice(TREATMENTS), chance.choice(CONTROLS)
        measure, small = chance.choice(measures), chance.randint(8, 33)
        difference = round(chance.uniform(2, 9), 1)
        words = {
            "t": treatment, "T": capital(treatment), "k": condition, "m": measure, "M": capital(measure), "c": control,
            "c0": "placebo" if control != "usual care" else "usual care", "v": chance.choice(verbs), "g": chance.choice(GROUPS),
            "n": chance.randint(18, 900), "w": chance.choice([2, 4, 6, 8, 12, 24]), "s": chance.randint(3, 19),
            "d": difference, "lo": round(difference * 0.4, 1), "hi": round(difference * 1.7, 1), "sd": round(difference * 0.2, 1),
            "a": chance.randint(9, 19), "b": chance.randint(2, 7), "p": chance.randint(1, 4), "small": small,
            "small2": max(5, small + chance.randint(-3, 3)), "big": chance.randint(48, 79), "e": round(chance.uniform(0.4, 1.1), 2), "better": better,
        }  # fmt: skip
        other = chance.choice([c for c in CONDITIONS if c[0] != condition])
        elsewhere = {**words, "k": other[0], "v": chance.choice(other[1])}
        kind = chance.random()
        # a finding of benefit, one of none, and what settles nothing; each beside claims that it bears on and one that it does not
        findings, yes, no = (BENEFIT, "SUPPORTS", "REFUTES") if kind < 0.42 else (NOTHING, "REFUTES", "SUPPORTS")
        if kind > 0.84:
            findings, yes, no = SETTLES_NOTHING, "NOT_ENOUGH_INFO", "NOT_ENOUGH_INFO"
        passage = chance.choice(findings).format(**words)
        if kind <= 0.84 and chance.random() < 0.3:
            passage += " " + chance.choice(SETTLES_NOTHING).format(**words)
        made.append(("effect", chance.choice(YES).format(**words), passage, yes))
        if chance.random() < 0.75:
            made.append(("no_effect", chance.choice(NO).format(**words), passage, no))
        if kind <= 0.84:
            last = chance.random()
            if last < 0.5:
                made.append(("unrelated", chance.choice(ELSEWHERE).format(**words), passage, "NOT_ENOUGH_INFO"))
            else:
                made.append(("population", chance.choice(YES).format(**elsewhere), passage, "NOT_ENOUGH_INFO"))
    return made[:count]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", required=True)
    parser.add_argument("--count", type=int, default=1800)
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args()
    with open(args.out, "w", encoding="utf-8") as file:
        file.write("id\tphenomenon\tclaim\tpassage\tlabel\n")
        for number, row in enumerate(rows(random.Random(args.seed), args.count), 1):
            file.write(f"scales-{number:04d}\t" + "\t".join(row) + "\n")


if __name__ == "__main__":
    main()

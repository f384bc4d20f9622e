"""Findings and claims about treatments: each function gives one passage and claims with their label."""

import re

from grammar import say, sentence
from words import COMPARATORS, FIELDS, HARMS

S, R, N = "SUPPORTS", "REFUTES", "NOT_ENOUGH_INFO"

# what is swallowed, injected or applied; the rest has no dose, no label and no receptor
_NO_DRUG = re.compile(
    r"therap|diet|training|surg|surveillance|program|exercise|yoga|tai chi|qigong|stimulation|CBT|EMDR|treatment|feedback|massage|manipulation|physio|"
    r"interview|management|relaxation|phototherapy|screening|care|lap|ablation|closure|rehabilitation|masks|handwashing|nets|circumcision|cerclage|rest|"
    r"mobilisation|hypotherm|hypnosis|music|gum|aids|eating|loss|fasting|block|remediation|intervention|acupuncture|pilates|cigarettes|ectomy|oxygen|"
    r"transplantation|cooling|wraps|monitoring|balloon|balneo|activation|bright light|denervation|antibiotics$|eye|vaccination|emollients|ring"
)
_SINGULAR = {"weight loss", "hypnosis"}
DOWN = ["reduce", "lower", "decrease", "cut"]
UP = ["increase", "raise"]
PAST = {"cut": "cut", "reduce": "reduced", "lower": "lowered", "decrease": "decreased", "increase": "increased", "raise": "raised",
         "improve": "improved", "worsen": "worsened"}  # fmt: skip


def plural(name):
    return (
        name.split(" in ")[0].split(" at ")[0].endswith("s")
        and not name.endswith(("ss", "is", "us"))
        and name not in _SINGULAR
    )


def third(name, verb):
    return verb if plural(name) else verb + ("es" if verb.endswith("ss") else "s")


class Case:
    """One trial: a treatment, what it was for, who took part, against what, and what was looked at."""

    def __init__(self, chance, drugs=False):
        self.chance = chance
        while True:
            self.condition, self.people, treatments, outcomes = chance.choice(FIELDS)
            self.treatments = [t for t in treatments.split("|") if not drugs or not _NO_DRUG.search(t)]
            if len(self.treatments) > 2:
                break
        self.outcomes = [(o[:-1], o[-1] == "-") for o in outcomes.split("|")]
        self.t, self.t2 = chance.sample(self.treatments, 2)
        self.place = chance.randrange(len(self.outcomes))
        self.o, self.low = self.outcomes[self.place]
        self.o2 = chance.choice([o for o, _ in self.outcomes if o != self.o])
        self.c = (
            chance.choice(COMPARATORS)
            if chance.random() < 0.75
            else chance.choice([t for t in self.treatments if t not in (self.t, self.t2)] or ["placebo"])
        )
        self.n = chance.choice([24, 36, 48, 60, 72, 89, 112, 120, 146, 180, 224, 312, 402, 518, 760, 1204, 2310, 6150])
        self.weeks = chance.choice([4, 6, 8, 12, 16, 24, 26, 52])
        other = chance.choice([f for f in FIELDS if f[0] != self.condition])
        self.condition2, self.people2 = other[0], other[1]
        self.harm, self.harm2 = chance.sample(HARMS, 2)
        self.was = "were" if plural(self.o) else "was"
        self.twas = "were" if plural(self.t) else "was"
        self.tis = "are" if plural(self.t) else "is"
        self.p = chance.choice(["0.001", "0.003", "0.01", "0.02", "0.04", "<0.001"])
        self.pns = chance.choice(["0.12", "0.21", "0.34", "0.48", "0.57", "0.63", "0.81", "0.9"])

    def values(self, **more):
        return {**{k: v for k, v in vars(self).items() if isinstance(v, (str, int))}, **more}

    def say(self, pattern, **more):
        return sentence(self.chance, pattern, **self.values(**more))

    def bit(self, pattern, **more):
        return say(self.chance, pattern, **self.values(**more))

    def change(self, better):
        """A verb that moves the outcome in the good or the bad direction: base form."""
        if self.low == better:
            return self.chance.choice(DOWN)
        return self.chance.choice(["improve", *UP] if better and not self.low else UP)

    def setting(self):
        return self.bit(
            "{In {this|a} {randomi{s|z}ed|double-blind|placebo-controlled|multicentre|12-centre|crossover|pragmatic} trial {of|with|involving} <n> <people>, "
            "|Among <people>, |In <n> <people>, |At <weeks> weeks, |After <weeks> weeks, |CONCLUSIONS: |Results: |In a meta-analysis of trials in <people>, |||}"
        )

    def aside(self):
        """A sentence beside the finding, as abstracts have them."""
        return self.bit(
            "{||||| {Adverse events were {mild|comparable between groups|mostly transient}.|<n> <people> were randomi{s|z}ed.|Follow-up was complete in {91|87|96}% of participants."
            "|Further {trials|studies} {are needed|should look at long-term outcomes}.|The study was funded by a public grant.|Baseline characteristics were similar in both groups.|The primary outcome was assessed by blinded raters.}}"
        )


def join(case, text):
    return (text + " " + case.aside()).strip()


def comparison(case):
    return case.bit("{compared with|compared to|relative to|versus|as compared with|over} <c>")


def effect(case):
    """Better, worse or the same on one outcome."""
    kind = case.chance.choice(["good", "null", "bad"])
    core = case.place == 0
    good, bad = case.change(True), case.change(False)
    verb = good if kind == "good" else bad
    less = case.bit("{lower|less|reduced}") if (kind == "good") == case.low else case.bit("{higher|greater|increased}")
    versus = comparison(case) if case.chance.random() < 0.8 else ""
    if kind == "null":
        text = case.say(
            case.setting() + "{no {significant |statistically significant |}difference in <o> was {found|seen|observed|detected} between <t> and <c>{ (P = <pns>)|}"
            "|<t> did not {significantly |}<good> <o> <versus>{ (P = <pns>)|}|<t> {<twas> no more effective than|<twas> not superior to|performed no better than|did not outperform} <c> {for|in terms of|on} <o>"
            "|<o> did not differ between {participants|patients} {given|receiving|assigned to} <t> and those {given|receiving} <c>|<t> had no {significant |measurable |detectable |}effect on <o>"
            "|<t> failed to <good> <o>|{changes in <o>|<o>} with <t> {<was> similar to those with <c>|<was> comparable with <c>}|there was {no|little} evidence that <t> <changed> <o>}",
            good=good, versus=versus, changed=PAST[good], was="were" if case.chance.random() < 0.5 else case.was)  # fmt: skip
    else:
        text = case.say(
            case.setting() + "{<t> {significantly |markedly |modestly ||}<past> <o> <versus>{ (P = <p>)|; the difference was statistically significant|}"
            "|<o> <was> {significantly |}<lesser> {with|in {patients|participants} {given|receiving|treated with|randomi{s|z}ed to}} <t> than {with|in those given} <c>{ (P = <p>)|}"
            "|treatment with <t> {resulted in|led to|produced} {significantly |}<less> <o> {<versus>|}|<t> <twas> associated with {a <pct>% <noun> in|<less>} <o> {<versus>|}"
            "|{<people>|participants} {assigned to|who received} <t> had <lesser> <o> than {controls|those who received <c>}|a significant <noun> in <o> was {seen|observed} {with|after} <t>{, but not with <c>|}}",
            past=PAST[verb], versus=versus, less=less, lesser="lower" if (kind == "good") == case.low else "higher", pct=case.chance.choice([12, 18, 23, 27, 31, 38, 44, 52]), noun="reduction" if (kind == "good") == case.low else "increase")  # fmt: skip
    now = {v: third(case.t, v) for v in (good, bad)}
    # no better than another drug is not the same as no better than nothing
    active = case.c in text and case.c not in COMPARATORS and kind != "good"
    claims = []

    def claim(pattern, g, n, b):
        label = {"good": g, "null": n, "bad": b}[kind]
        if active and label != N and "<c>" not in pattern:
            return
        claims.append((case.say(pattern, now=now[good], base=good, nowbad=now[bad], badbase=bad), label))

    claim(
        "<t> {<now>|can <base>|{may|might} <base>|{helps|help} to <base>} <o>{ in <people>| in <condition>||}", S, R, R
    )
    claim("<t> {<nowbad>|can <badbase>} <o>{ in <people>||}", R, R, S)
    claim("<t> {does not|doesn't|did not} <base> <o>{ in <people>||}", R, S, S)
    claim(
        "<t> {has no effect on|makes no difference to|has little or no effect on|does not change} <o>{ in <people>||}",
        R,
        S,
        R,
    )
    claim("{Does|Can|Will|Could} <t> <base> <o>{ in <people>| in <condition>||}?", S, R, R)
    claim(
        "{Studies show that|Research has shown that|According to a trial,|Trials have found that|It has been shown that} <t> <now> <o>",
        S,
        R,
        R,
    )
    claim(
        "{It is {unknown|unclear|not known} whether|Nobody has tested whether} <t> {has an effect on|affects|changes} <o>",
        R,
        R,
        R,
    )
    claim("{There is no evidence that|No trial has found that|Nothing suggests that} <t> <now> <o>", R, S, S)
    if versus or kind == "null" or " than " in text:
        if case.c in text:
            claim(
                "<t> {{works|does} better than|<tis> more effective than|beats|<tis> superior to|outperforms} <c> {for|in terms of|on} <o>",
                S,
                R,
                R,
            )
            claim(
                "<t> {<tis> no better than|{works|does} no better than|<tis> no more effective than} <c> {for|on|in terms of} <o>",
                R,
                S,
                S,
            )
    if core:
        claim(
            "<t> {<tis> effective {for|against}|helps with|works for|<tis> an effective treatment {for|of}|improves} <condition>",
            S,
            R,
            R,
        )
        claim(
            "<t> {<tis> {not effective|ineffective|useless} {for|in|against}|does nothing for|does not work for|does not help with} <condition>",
            R,
            S,
            S,
        )
        claim("Would <t> {help with|be effective for} <condition>?", S, R, R)
    claim("<t> <now> <o2>{ in <people>||}", N, N, N)
    claim("<t2> <now> <o>{ in <people>||}", N, N, N)
    claim("{Does|Can} <t> <base> <o> in <people2>?", N, N, N)
    claim("<t> <tis> {effective|an effective treatment|helpful|of no use|useless} {for|in} <condition2>", N, N, N)
    claim("<t> {{causes|leads to|increases the risk of} <harm>|<tis> {safe|well tolerated}}", N, N, N)
    return join(case, text), claims


def uncertain(case):
    """Sources that say that they cannot say, and now and then some that can."""
    verb = case.change(True)
    if case.chance.random() < 0.4:
        return certain(case, verb)
    text = case.say(
        "{{there is|we found} {insufficient|not enough|too little|very low-certainty} evidence to {determine|say|conclude} whether <t> <now> <o>{ in <people>|}"
        "|whether <t> <now> <o>{ in <people>||} {remains unclear|is uncertain|is not known|has not been established}|data on <t> for <condition> {are|remain} {inconclusive|conflicting|too limited to draw conclusions}|the evidence on <t> for <condition> {is|remains} {inconclusive|conflicting|sparse}"
        "|the trials of <t> in <condition> were too small and too {short|varied} to {draw conclusions|tell whether it has an effect on <o>}|we are uncertain about the effect of <t> on <o> {compared with <c>|because the certainty of the evidence is very low}"
        "|no {randomi{s|z}ed trials|controlled studies} of <t> {for|in} <condition> {were found|met our inclusion criteria|have been published}}", now=third(case.t, verb))  # fmt: skip
    specific = case.o in text
    what = "<t> <now> <o>" if specific else "<t> {<tis> effective for|helps with} <condition>"
    now = third(case.t, verb)
    claims = [(case.say(what, now=now), N)]
    claims.append(
        (case.say(("Does <t> <base> <o>?" if specific else "Is <t> effective for <condition>?"), base=verb), N)
    )
    claims.append(
        (case.say(("<t> does not <base> <o>" if specific else "<t> does not work for <condition>"), base=verb), N)
    )
    claims.append(
        (
            case.say(
                "{It {is|remains} {unclear|uncertain|unknown} whether|We do not know whether|It has not been established that} "
                + what,
                now=now,
            ),
            S,
        )
    )
    claims.append(
        (
            case.say(
                "{It {is|has been} {clearly|conclusively|firmly} {proven|established} that|There is {strong|conclusive|solid} evidence that|Science has settled that} "
                + what,
                now=now,
            ),
            R,
        )
    )
    claims.append(
        (
            case.say(
                "{More research is needed on <t> for|The evidence on <t> is {limited|weak} in|The evidence for <t> is uncertain in} <condition>"
            ),
            S,
        )
    )
    return join(case, text), claims


def certain(case, verb):
    works = case.chance.random() < 0.6
    result = "<now> <o>" if works else "does not <verb> <o>"
    text = case.say(
        "{{high-certainty|strong|consistent} evidence from {<n> participants|several large trials|well-conducted trials} {shows|confirms} that <t> " + result + "{ in <people>|}"
        "|{large trials|three large trials|trials in <n> people} have {settled|established} that <t> " + result + "|it is {well established|beyond doubt} that <t> " + result + "}", now=third(case.t, verb), verb=verb)  # fmt: skip
    yes, no = (S, R) if works else (R, S)
    claims = [
        ("<t> <now> <o>", yes),
        ("<t> {does not <verb>|has no effect on} <o>", no),
        (
            "{It {is|remains} {unclear|uncertain|unknown} whether|We do not know whether|It has not been established whether} <t> <now> <o>",
            R,
        ),
        (
            "{More research is needed on whether <t> <now> <o>|The evidence on <t> and <o> is {weak|limited|too thin to judge}}",
            R,
        ),
        (
            "{It {is|has been} {clearly|conclusively|firmly} {proven|established} that|There is {strong|conclusive|solid} evidence that|Science has settled that} <t> <now> <o>",
            yes,
        ),
        ("{There is {strong|conclusive|solid} evidence that|It is proven that} <t> <now> <o2>", N),
        ("{It is unclear whether|We do not know whether} <t> <now> <o2>", N),
    ]
    return join(case, text), [(case.say(p, now=third(case.t, verb), verb=verb), label) for p, label in claims]

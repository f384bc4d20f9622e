"""Numbers, times and doses; what agencies have decided; how things work; what is taken for something else; strength of words."""

from findings import Case, N, R, S, join, third
from words import HARMS, REGULATORS

_NUMBER = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine"}


def _part(percent):
    """A rough fraction in words for a percentage, and one that is wrong."""
    for low, high, right, wrong in (
        (8, 12, "about one in ten", "about half"), (18, 22, "about one in five", "two thirds"), (23, 27, "about a quarter", "three quarters"),
        (31, 35, "about a third", "nine in ten"), (48, 52, "about half", "about one in ten"), (64, 68, "about two thirds", "about one in five"),
        (73, 77, "about three quarters", "about a third"), (88, 92, "about nine in ten", "about half"),
    ):  # fmt: skip
        if low <= percent <= high:
            return right, wrong
    return None


def rates(case):
    """64% against 28%."""
    what, did = case.chance.choice([("responded", "response"), ("achieved remission", "remission"), ("improved", "improvement"), ("relapsed", "relapse"),
                                    ("were symptom-free", "freedom from symptoms"), ("completed treatment", "completion"), ("dropped out", "dropout"), ("reported <harm>", "<harm>"), ("were readmitted", "readmission")])  # fmt: skip
    a, b = case.chance.choice([(64, 28), (52, 31), (34, 33), (71, 45), (66, 20), (25, 10), (90, 75), (49, 51), (19, 42), (12, 33), (75, 35), (83, 62), (33, 50), (41, 40), (58, 37), (27, 9), (88, 54), (10, 25)])  # fmt: skip
    close = abs(a - b) <= 2
    test = " (P = <pns>)" if close else " (P = <p>)"
    text = case.say(
        case.bit("{In this {randomi{s|z}ed|double-blind} trial of <n> <people>, |At <weeks> weeks, |By week <weeks>, ||Results: }")
        + "{<a>% of {patients|participants|those} {given|receiving|treated with} <t> <what>, {compared with|versus|against} <b>% {of those {given|receiving}|with|for} <c>{" + test + "|}"
        "|<did> rates were <a>% {with|for} <t> and <b>% {with|for} <c>{" + test + "|}}",
        what=what, did=did, a=a, b=b)  # fmt: skip
    more = a > b
    far = case.chance.choice([a + 20, a - 15, a // 2, a + 11])
    far = far if 3 < far < 97 and far not in (a, b) else a - 7
    claims = [
        ("{<a>% of {patients|people} {on|taking|given} <t> <what>|<t> had a <did> rate of <a> percent}", S),
        ("{<far>% of {patients|people} {on|taking|given} <t> <what>|<t> had a <did> rate of <far> percent}", R),
        ("<b>% of {patients|people} {on|given} <t> <what>", R if b != a else S),
        (
            "{more|a larger share of} {patients|people} <what> {on|with} <t> than {on|with} <c>",
            R if close or not more else S,
        ),
        (
            "{fewer|a smaller share of} {patients|people} <what> {on|with} <t> than {on|with} <c>",
            R if close or more else S,
        ),
        ("<t> {doubled|more than doubled} the rate of <did> {compared with|over} <c>", S if a >= 2 * b else R),
        ("{most|the majority of|more than half of} {patients|people} {on|given} <t> <what>", S if a > 50 else R),
        ("{fewer than half|less than half|a minority} of {patients|people} {on|given} <t> <what>", S if a < 50 else R),
        ("{all|nearly all|every one of the} {patients|people} {on|given} <t> <what>", R),
        ("{rates of <did> were {much the same|similar} with <t> and <c>}", S if close else R),
        ("<a>% of {patients|people} {on|given} <t2> <what>", N),
        ("{<far>%|<a>%} of {patients|people} {on|given} <t> {died|had lower <o2>|stopped because of cost}", N),
        (
            "{Did|Do} {more|most} {people|patients} on <t> {recover|respond|improve}?",
            N if did not in ("response", "improvement") else None,
        ),
    ]
    part = _part(a)
    if part:
        claims.append((part[0] + " of those {on|given} <t> <what>", S))
        claims.append((part[1] + " of those {on|given} <t> <what>", R))
    values = {"what": what, "did": did, "a": a, "b": b, "far": far}
    return join(case, text), [(case.say(p, **values), label) for p, label in claims if label]


def size(case):
    """How many, how long, how much."""
    verb = case.change(True)
    dose = case.chance.choice([5, 10, 20, 25, 40, 50, 80, 100, 200, 400, 1000])
    other = case.chance.choice([d for d in (5, 10, 20, 25, 40, 50, 80, 100, 200, 400, 1000) if d != dose])
    weeks = case.weeks
    far = case.chance.choice([w for w in (1, 2, 3, 10, 18, 36, 78, 104) if w != weeks])
    amount = case.chance.choice([12, 17, 24, 35, 46, 3, 8])
    often = case.chance.choice(["once daily", "twice daily", "twice weekly", "once a week", "three times a day"])
    oftener = case.chance.choice(
        [o for o in ("once daily", "twice daily", "twice weekly", "once a week", "once a month") if o != often]
    )
    noun = "reduction" if case.low else "rise"
    text = case.say(
        "{<n> <people> {were randomi{s|z}ed to|received} <t> <dose> mg <often> or <c> for <weeks> weeks; <t> <past> <o> by <amount>%|{in|across} a <weeks>-week trial {with|of} <n> <people>, <t> (<dose> mg <often>) <past> <o> by <amount>%"
        "|<t> <dose> mg <often> for <weeks> weeks led to a <amount>% <noun> in <o> {among|in} <n> <people>}", dose=dose, often=often, past={"improve": "improved"}.get(verb, {"cut": "cut"}.get(verb, verb + ("d" if verb.endswith("e") else "ed"))), amount=amount, noun=noun)  # fmt: skip
    bigger = case.n + case.chance.choice([100, 500, 2000])
    v = {"dose": dose, "other": other, "far": far, "amount": amount, "often": often, "oftener": oftener, "now": third(case.t, verb), "base": verb, "bigger": bigger,
         "under": max(10, case.n // 2), "lowa": max(1, amount // 2), "higha": amount + case.chance.choice([10, 20, 40])}  # fmt: skip
    claims = [
        ("{the {trial|study} {included|enrolled|had}|there were} <n> {participants|patients|people}", S),
        (
            "{the {trial|study} {included|enrolled}} {<bigger>|<under>|{more than|over} <bigger>} {participants|patients|people}",
            R,
        ),
        ("the {trial|study} {included|enrolled|had} {more than|at least} <under> {participants|patients|people}", S),
        ("{treatment|the trial} lasted <weeks> weeks", S),
        ("{treatment|the trial} lasted <far> weeks", R),
        ("<t> was {given|taken|dosed} at <dose> mg {<often>|}", S),
        ("<t> was {given|taken|dosed} at <other> mg {<often>|}", R),
        ("<t> was {given|taken} <oftener>", R),
        ("<t> <now> <o> by {<amount>%|<amount> percent|about <amount> percent}", S),
        ("<t> <now> <o> by {<higha>%|more than <higha>%|<lowa>%}", R),
        ("<t> <now> <o> by {at least|more than} <lowa>%", S if v["lowa"] < amount else R),
        ("<t> at {<other> mg|a dose of <other> mg} <now> <o>", N),
        ("<t> at {<dose> mg|a dose of <dose> mg} <now> <o>", S),
        ("<t> at {<dose> mg|a dose of <dose> mg} has no effect on <o>", R),
        (
            "{the effect of <t> lasts for years|the effect {persisted|lasted} after <t> was stopped|benefits of <t> last for a year after treatment}",
            N,
        ),
        ("<t> <now> <o>", S),
    ]
    return text, [(case.say(p, **v), label) for p, label in claims]


def lasting(case):
    verb = case.change(True)
    early, late = case.chance.choice(
        [
            ("24 hours", "1 week"),
            ("4 weeks", "3 months"),
            ("8 weeks", "one year"),
            ("3 months", "12 months"),
            ("one day", "two weeks"),
            ("6 weeks", "6 months"),
            ("one year", "five years"),
        ]
    )
    stays = case.chance.random() < 0.45
    past = {"cut": "cut"}.get(verb, verb + ("d" if verb.endswith("e") else "ed"))
    text = case.say(
        "{<t> <past> <o> at <early>{, and the {effect|benefit} {was {maintained|sustained|still present}|persisted} at <late>| with {effects|benefits} maintained {to|until} <late>}|the {improvement|benefit} in <o> with <t> seen at <early> {persisted at|was sustained through} <late>}" if stays else
        "{<t> <past> <o> at <early>{, but {the difference was no longer {significant|present}|this effect had {disappeared|waned}|no benefit remained} {at|by} <late>|; by <late> there was no difference between groups}|the {improvement|benefit} in <o> with <t> seen at <early> {was lost|had faded|was not maintained} by <late>}",
        early=early, late=late, past=past)  # fmt: skip
    v = {"early": early, "late": late, "now": third(case.t, verb), "base": verb}
    claims = [
        (
            "{the {effect|benefit} of <t> on <o> {lasts|was still there} {at least <late>|to <late>}}".replace(
                "{lasts|was still there} {at least <late>|to <late>}",
                "{lasts at least <late>|was still present after <late>}",
            ),
            S if stays else R,
        ),
        (
            "the {effect|benefit} of <t> on <o> {is short-lived|wears off|does not last|fades within <late>}",
            R if stays else S,
        ),
        ("<t> <now> <o> {at|after} <early>", S),
        ("<t> {has|had} no effect on <o> {at|after} <early>", R),
        ("{the {effect|benefit} of <t> on <o> is permanent|<t> cures <condition>}", N if stays else R),
        ("{does the effect of <t> on <o> last {<late>|until <late>}?}", S if stays else R),
        ("<t> <now> <o2> {at|after} <late>", N),
    ]
    made = [(case.say(p, **v), label) for p, label in claims]
    return join(case, text), [(c, label) for c, label in made if not (label == R and "cures" in c)]


def strength(case):
    """How sure the words are."""
    verb = case.change(True)
    v = {
        "now": third(case.t, verb),
        "base": verb,
        "past": {"cut": "cut"}.get(verb, verb + ("d" if verb.endswith("e") else "ed")),
        "few": case.chance.choice(["8", "12", "15", "20"]),
        "part": case.chance.choice([32, 38, 41, 46, 55]),
    }
    kind = case.chance.choice(["hedged", "part", "firm", "pilot", "all", "cure"])
    text = case.say({
        "hedged": "{<t> {may|might|could} {<base>} <o>{ in <people>|}|{preliminary|early|limited} {evidence|data} suggest{s|} that <t> may <base> <o>|<t> {appears|seems} to <base> <o>, {but|although} {the evidence is of low certainty|trials were small}}".replace("{<base>}", "<base>").replace("suggest{s|}", "suggest").replace("{evidence|data}", "data").replace("{appears|seems} to", "may"),
        "part": "{<t> <past> <o> in <part>% of {patients|participants}{; the others did not {benefit|improve}|, while the rest {did not respond|showed no change}}|about <part>% of <people> {did not respond to|had no benefit from} <t>}",
        "firm": "{high-certainty evidence {from {several|12|many} large trials |}shows that <t> <now> <o>|{several|multiple} large randomi{s|z}ed trials consistently showed that <t> <now> <o>}",
        "all": "{{every one of the|all} <n> {patients|participants} {responded to|improved with|benefited from} <t>|<t> {was effective|worked} in {all|every one of the} <n> patients}",
        "cure": "{<t> {cured|led to a lasting cure in} <part>% of <people>|<t> is {curative in|a cure for} most cases of <condition>|no patient was cured by <t>; it {eases|relieves} symptoms only|<t> {is not a cure for|does not cure} <condition>}",
        "pilot": "in {a|this} {small|pilot|uncontrolled|open-label} {study|case series} of <few> {patients|participants}, <o> {improved|changed for the better} {after|with} <t>{; {controlled|larger} trials are needed|}"}[kind], **v)  # fmt: skip
    not_cured = "no patient" in text.lower() or "not" in text
    table = {
        "all": [("<t> {works for everyone|helped every patient|was effective in all patients|never failed}", S), ("{some {patients|people} did not {respond to|benefit from} <t>|<t> {helped|worked for} only {some|a few} of the patients}", R), ("{nobody|no one|no patient} {benefited from|responded to} <t>", R),
                ("did <t> work for {everyone|all patients}?", S), ("<t> {cures <condition>|is approved for <condition>|was effective in children}", N)],
        "cure": [("<t> {can cure|cures some people of} <condition>", R if not_cured else S), ("<t> {cannot cure|never cures} <condition>", S if not_cured else R), ("{is there a chance that <t> cures <condition>?|<t> is curative for some people with <condition>}", R if not_cured else S), ("<t> {cures|can cure} <condition2>", N), ("<t2> {cures|can cure} <condition>", N)],
        "hedged": [("<t> {may|might|could} <base> <o>", S), ("<t> {cures|always cures|completely cures} <condition>", N), ("it has been {proven|shown beyond doubt} that <t> <now> <o>", R if "low certainty" in text or "limited" in text.lower() or "preliminary" in text.lower() else N),
                   ("<t> has no effect on <o>", R), ("<t> {makes <o> worse|worsens <o>}", R), ("{there is {some|limited|early} evidence that|it is possible that} <t> <now> <o>", S), ("<t> {may|might} <base> <o2>", N)],
        "part": [("<t> {works for everyone|helps every patient|is effective in all patients|never fails}", R), ("{some {patients|people} do not {respond to|benefit from} <t>|<t> does not {work for|help} everyone}", S), ("{nobody|no one|no patient} {benefits from|responds to} <t>", R if "in " + str(v["part"]) in text else N),
                 ("<t> {is approved for|prevents} <condition>", N), ("does <t> work for {everyone|all patients}?", R)],
        "firm": [("<t> <now> <o>", S), ("{the evidence that <t> <now> <o> is {strong|solid|of high certainty}}", S), ("{it is {unknown|unclear} whether|there is no good evidence that} <t> <now> <o>", R), ("<t> may <base> <o>", S), ("{it has been {proven|shown beyond doubt} that|it is established that} <t> <now> <o>", S), ("<t> {cures|eliminates} <condition>", N), ("<t> <now> <o2>", N)],
        "pilot": [("{large {randomi{s|z}ed |}trials|phase 3 trials} {have {shown|proven}|show} that <t> <now> <o>", R if "are needed" in text else N), ("{a small study|early data} suggest{ed|s} that <t> {may|might} <base> <o>".replace("{ed|s}", "").replace("{a small study|early data}", "early data"), S),
                  ("<t> {cures|is a cure for} <condition>", N), ("<t> {does nothing for|has no effect at all on} <o>", R), ("{it is {proven|established} that <t> <now> <o>}", R if "are needed" in text else N), ("<t> {causes|leads to} <harm>", N)],
    }[kind]  # fmt: skip
    return text, [(case.say(p, **v), label) for p, label in table]


def apart(case):
    """Evidence that has nothing to do with the claim, or shares only its condition."""
    other = Case(case.chance)
    other_text = other.say(
        other.setting()
        + "{<t> <past> <o>|<t> did not <base> <o>|<t> was associated with <harm>|<t> was well tolerated}",
        past="improved" if not other.low else "reduced",
        base="improve" if not other.low else "reduce",
    )
    verb = case.change(True)
    v = {"now": third(case.t, verb), "base": verb, "who": case.chance.choice(REGULATORS)}
    prose = case.say("{<condition> affects {millions of people|about one in twenty adults} {worldwide|} and is {a leading cause of disability|often undertreated}|the {cause|pathophysiology} of <condition> is {poorly|incompletely} understood|we {searched|searched MEDLINE and Embase} for {randomi{s|z}ed |}trials of <t> in <condition>"
                     "|the aim of this {trial|study} {is|was} to {test|determine|find out} whether <t> <now> <o>|{participants|patients} {will be|were} {randomi{s|z}ed|allocated} 1:1 to <t> or <c>|<t> {is|has been} {widely|increasingly} {used|prescribed} {for|in} <condition>{, but its {efficacy|effect on <o>} {has not been|is rarely} studied|}"
                     "|the primary outcome {is|was} <o> at <weeks> weeks|<n> <people> were {enrolled|recruited} between 2016 and 2021}", **v)  # fmt: skip
    claims = ["<t> {<now>|does not <base>} <o>", "{does|can} <t> <base> <o>?", "<t> is {effective|ineffective} {for|in} <condition>", "<t> is {approved|not approved} by <who> for <condition>", "<t> {causes|does not cause} {" + "|".join(case.chance.sample(HARMS, 3)) + "}",
              "<t> {works better than|is no better than} <c> {for|on} <o>"]  # fmt: skip
    text = prose if case.chance.random() < 0.6 or other.condition == case.condition else other_text
    return text, [(case.say(p, **v), N) for p in case.chance.sample(claims, 3)]

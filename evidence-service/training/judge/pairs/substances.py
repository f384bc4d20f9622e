"""What agencies have decided, how substances work, and what is taken for something else."""

from findings import N, R, S, join, third
from words import LOOKALIKES, REGULATORS, TARGETS


def regulatory(case):
    who = case.chance.choice(REGULATORS)
    year = case.chance.randint(1994, 2024)
    kind = case.chance.choice(
        [
            "approved",
            "other",
            "off",
            "refused",
            "withdrawn",
            "review",
            "narrow",
            "controlled",
            "recommended",
            "approved",
        ]
    )
    schedule, wrong = case.chance.sample(["II", "III", "IV", "I"], 2)
    v = {
        "who": who,
        "year": year,
        "wrongyear": year + case.chance.choice([-4, -2, 3, 5]),
        "schedule": schedule,
        "wrong": wrong,
    }
    texts = {
        "approved": "{<who> approved <t> for <condition>{ in <year>|}|<t> {is|was} {approved|licensed|authorised} by <who> for {the treatment of|treating} <condition>{ in <year>|}|<t> is indicated for the treatment of <condition>|in <year>, <who> {cleared|granted approval to} <t> for {adults with|} <condition>}",
        "other": "{<t> is {approved|licensed|indicated} {for|in} <condition2>{ but not for <condition>| only; its use in <condition> is {off-label|unapproved}}|<who> has approved <t> for <condition2> {only|alone}{; it has not been approved for <condition>|, and any use in <condition> is off-label}}",
        "off": "{<t> is {often|sometimes|widely} {prescribed|used} off-label for <condition>{, for which it has no {approval|licence}|}|use of <t> {for|in} <condition> is off-label|<t> {has not been approved by <who>|lacks approval from <who>|is not FDA-approved} for {the treatment of|any form of} <condition>}",
        "refused": "{<who> {declined to approve|rejected|refused to authorise} <t> for <condition>{, citing {insufficient evidence of efficacy|safety concerns|missing data}|}|<who> issued a complete response letter for <t> in <condition>, asking for another trial|an advisory committee voted against <t> for <condition>, and <who> did not approve it}",
        "withdrawn": "{<who> withdrew the approval of <t> for <condition>{ in <year>|} {after a confirmatory trial failed|because of safety concerns}|the manufacturer took <t> off the market in <year>, and it is no longer approved for <condition>|approval of <t> for <condition> was revoked in <year>}",
        "review": "{<who> is reviewing an application for <t> in <condition>|an application to {market|license} <t> for <condition> {was submitted to|is under review by} <who>|<who> granted <t> breakthrough therapy designation for <condition>; it remains investigational}",
        "narrow": "{<t> is {approved|indicated} only for {adults with <condition> who have not responded to other treatments|<condition> in adults; safety and effectiveness in children have not been established|use together with standard treatment in adults with <condition>}}",
        "controlled": "{<t> is a Schedule <schedule> controlled substance|<t> is {classified|listed} {as|under} Schedule <schedule> {in the United States|of the Controlled Substances Act}|the DEA placed <t> in Schedule <schedule>}",
        "recommended": "{{the guideline|NICE|the guideline panel|the task force} {recommends|recommended} <t> for <condition>|{the guideline|NICE|the guideline panel|the task force} {recommends against|advises against|does not recommend} {the use of |}<t> {for|in} <condition>}",
    }
    text = case.say(texts[kind], **v)
    against = any(w in text for w in ("against", "not recommend"))
    yes = case.bit(
        "{<t> is {approved|FDA-approved|licensed|authorised} for <condition>|<t> is an approved treatment {for|of} <condition>|<who> has approved <t> for <condition>}",
        **v,
    )
    if "FDA-" in yes and "FDA" not in text:
        yes = case.bit("<t> is approved for <condition>")
    if who in yes and who not in text:
        yes = case.bit("<t> is approved for <condition>")
    no = case.bit(
        "{<t> {is not|has not been} approved for <condition>|<t> has no approval for <condition>|no agency has approved <t> for <condition>}".replace(
            "|no agency has approved <t> for <condition>", ""
        )
    )
    ask = case.bit("{Is <t> approved for <condition>?|Has <t> been approved {for|to treat} <condition>?}")
    off = case.bit(
        "{using <t> for <condition> is {off-label|an unapproved use}|<t> is used off-label {for|in} <condition>}"
    )
    labels = {
        "approved": (S, R, R),
        "other": (R, S, S),
        "off": (R, S, S),
        "refused": (R, S, N),
        "withdrawn": (R, S, N),
        "review": (R, S, N),
        "narrow": (S, R, R),
        "controlled": (N, N, N),
        "recommended": (N, N, N),
    }[kind]
    claims = [(yes, labels[0]), (no, labels[1]), (ask, labels[0]), (off, labels[2])]
    if kind == "approved":
        claims += [("<t> is approved for <condition2>", N), ("<t2> is approved for <condition>", N)]
        if str(year) in text:
            claims += [
                ("<t> was approved {in|back in} <year>", S),
                ("<t> was {first |}approved in <wrongyear>".replace("{first |}", ""), R),
            ]
        claims += [
            (
                "<t> {{does not help|is ineffective}|is more effective than <t2>} {for|in} <condition>".replace(
                    "{does not help|is ineffective}", "is ineffective"
                ),
                N,
            )
        ]
    if kind == "other":
        claims += [
            ("<t> is {approved|licensed} for <condition2>", S),
            ("<t> is not approved for <condition2>", R),
            ("<t> is approved for {nothing|no condition at all}", R),
        ]
    if kind == "withdrawn":
        claims += [
            ("<t> {was once|used to be} approved for <condition>", S),
            ("<t> has never been approved for <condition>", R),
        ]
    if kind == "review":
        claims += [
            (
                "{approval of <t> for <condition> is {pending|under review}|<t> has not yet been approved for <condition>|<t> is still investigational in <condition>}",
                S,
            )
        ]
    if kind == "refused":
        claims += [
            ("<who> {turned down|rejected} <t> for <condition>", S),
            ("<t> {does not work|has no effect} in <condition>", N),
        ]
    if kind == "narrow":
        claims += [
            (
                "<t> is approved for {children|anyone|all ages|every patient} with <condition>",
                R if "children" in text or "not responded" in text else N,
            )
        ]
        if "children" in text:
            claims = [c for c in claims if "anyone" not in c[0]]
    if kind == "controlled":
        claims = [("<t> is a Schedule <schedule> {drug|substance}", S), ("<t> is a Schedule <wrong> {drug|substance}", R), ("<t> is a controlled substance", S), ("<t> is {not a controlled substance|unregulated|sold without any restriction}", R),
                  ("<t> is {approved|effective} for <condition>", N), ("{Is <t> a controlled substance?}", S), ("<t2> is a Schedule <schedule> {drug|substance}", N)]  # fmt: skip
    if kind == "recommended":
        claims = [("{guidelines recommend <t> for <condition>|<t> is recommended for <condition>}", R if against else S), ("{guidelines advise against <t> for <condition>|<t> is not recommended for <condition>}", S if against else R),
                  ("<t> is approved {by <who> |}for <condition>", N), ("{<t> is recommended for <condition2>|guidelines recommend <t2> for <condition>}", N)]  # fmt: skip
    if kind in ("off", "other", "approved"):
        claims += [
            ("<t> is illegal", R if kind == "approved" else N),
            ("{trials show that|studies prove that} <t> is {safe|effective} {for|in} <condition>", N),
        ]
    if kind == "approved":
        claims = [c for c in claims if c[0] != "<t> is illegal"]
    return text, [(case.say(p, **v), label) for p, label in claims]


def mechanism(case):
    target, verbs = case.chance.choice(TARGETS)
    right, wrong = case.chance.sample(verbs.split("|"), 2)
    other = case.chance.choice([t for t, _ in TARGETS if t != target])
    null = case.chance.random() < 0.2
    stem = {"right": right, "wrong": wrong, "target": target, "other": other}

    def base(verb):
        return verb[:-1] if not verb.endswith("ies") else verb[:-3] + "y"

    if null:
        text = case.say(
            "{<t> {did not {bind to|act on|affect}|showed no {affinity for|activity at}|had no effect on} <target>{ at {clinical|therapeutic} {doses|concentrations}|}}",
            **stem,
        )
        claims = [
            ("<t> <right> <target>", R),
            ("<t> {acts on|works through|targets} <target>", R),
            ("<t> {does not act on|has no effect on} <target>", S),
            ("<t> <right> <other>", N),
            ("{Does <t> act on <target>?}", R),
            ("<t> is ineffective for <condition>", N),
        ]
    else:
        text = case.say(
            "{<t> <right> <target>{, {which is thought to|and this may} explain its {benefit|effect} in <condition>|}|<t> {works|acts|exerts its effect} by an action on <target>, which it <right>|{in {vitro|cell cultures|healthy volunteers}, |}<t> <right> <target> {in a dose-dependent manner|}}",
            **stem,
        )
        claims = [("<t> <right> <target>", S), ("<t> <wrong> <target>", R), ("<t> {does not <base>|has no effect on} <target>", R), ("<t> {acts on|targets|affects} <target>", S), ("{Does <t> <base> <target>?}", S), ("<t> <right> <other>", N),
                  ("{<t> is {proven to be |}effective {in|for} <condition>|{trials|clinical trials} show that <t> helps with <condition>}", N), ("<t2> <right> <target>", N), ("{<t> works only through <target>|<target> fully explain why <t> works}", N)]  # fmt: skip
    return text, [(case.say(p, base=base(right), **stem), label) for p, label in claims]


def lookalike(case):
    """The same finding about what sounds alike."""
    a, b = case.chance.choice(LOOKALIKES)
    if case.chance.random() < 0.5:
        a, b = b, a
    case.t, case.t2 = a, b
    case.tis, case.twas = "is", "was"
    verb = case.change(True)
    kind = case.chance.choice(["effect", "effect", "null", "approved", "harm"])
    past = {"cut": "cut"}.get(verb, verb + ("d" if verb.endswith("e") else "ed"))
    v = {"past": past, "base": verb, "now": third(a, verb), "who": case.chance.choice(REGULATORS)}
    text = case.say(case.bit("{In {this|a} {randomi{s|z}ed|double-blind} trial of <n> {adults|patients}, ||}" if kind in ("effect", "null") else "") + {
        "effect": "{<t> {significantly |}<past> <o>{ compared with placebo| versus placebo|}}",
        "null": "<t> did not {significantly |}<base> <o>{ compared with placebo|}", "approved": "{<who> approved <t> for <condition>|<t> is {licensed|indicated} for <condition>}",
        "harm": "{<harm> was {more common|reported more often} with <t> than with placebo|<t> can cause <harm>}"}[kind], **v)  # fmt: skip
    claim, deny = {"effect": ("<x> {<now>|can <base>} <o>", "<x> {does not <base>|has no effect on} <o>"), "null": ("<x> <now> <o>", "<x> {does not <base>|has no effect on} <o>"),
                   "approved": ("<x> is {approved|licensed} for <condition>", "<x> is not approved for <condition>"), "harm": ("<x> {causes|can cause|may cause} <harm>", "<x> {does not cause|never causes} <harm>")}[kind]  # fmt: skip
    yes, no = (R, S) if kind == "null" else (S, R)
    claims = [(claim, a, yes), (deny, a, no), (claim, b, N), (deny, b, N), (claim, b, N)]
    if kind == "effect":
        claims += [
            ("<t2> <now> <o> {more|less} than <t>", a, N),
            ("<t> {works better than|is superior to} <t2> {for|on} <o>", a, N),
        ]
    return join(case, text), [(case.say(p, x=x, **v), label) for p, x, label in claims]

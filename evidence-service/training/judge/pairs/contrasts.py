"""What a source says beside what it does not say: harms, combinations, populations, two-part claims, cause and association."""

from findings import DOWN, PAST, UP, N, R, S, comparison, join, plural, third
from words import ADD_ONS, ANIMALS, COMPARATORS, GROUPS


def harms(case):
    kind = case.chance.choice(["more", "same", "rare"])
    a, b = case.chance.choice([(21, 8), (14, 3), (32, 11), (9, 2), (46, 19), (6, 1)])
    text = case.say(
        {"more": "{<harm> {was|were} {more {common|frequent}|reported more often} {with|in patients taking} <t> than {with |}<c>{ (<a>% vs <b>%)|}|<t> {increased|raised|was associated with a higher} {the |}risk of <harm>|the most {common|frequent} adverse {events|effects} of <t> were <harm> and nausea"
                 "|WARNING: <t> can cause <harm>|{cases|reports} of <harm> {have been|were} {reported|observed} {with|in patients treated with} <t>, and the rate exceeded that {seen with|of} <c>|treatment was stopped because of <harm> in <a>% of {those on|patients given} <t> {and in <b>% of {those on |}<c>|}}",
         "same": "{{rates of|the incidence of} <harm> did not differ between <t> and <c>|<t> did not increase the risk of <harm>{ compared with <c>|}|no {increase in|excess of|cases of} <harm> {was|were} {seen|observed|found} {with|in the} <t>{ group|}{ over <weeks> weeks|}|<harm> occurred as often with <t> as with <c>{ (<a>% vs <a>%)|}}",
         "rare": "{<t> <twas> {generally |}well tolerated{; <harm> occurred in {1|2}% of patients|, with few adverse events}|{serious adverse events were {rare|infrequent}|there were no serious adverse events} {with|in patients receiving} <t>|<t> <twas> safe and well tolerated {over|for} <weeks> weeks}"}[kind], a=a, b=b)  # fmt: skip
    claims = []
    if kind != "rare":
        more = kind == "more"
        claims += [
            (
                case.say("<t> {{can cause|raises the risk of|increases the risk of} <harm>|<tis> linked to <harm>}"),
                S if more else R,
            ),
            (
                case.say(
                    "<t> {does not {cause|increase the risk of|raise the risk of}|has no effect on the risk of} <harm>"
                ),
                R if more else S,
            ),
            (case.say("{Can|Does} <t> {cause|lead to} <harm>?"), S if more else R),
            (
                case.say(
                    "<t> {has no side effects|<tis> free of side effects|<tis> {completely|perfectly|entirely|totally} safe}"
                ),
                R if more else N,
            ),
            (case.say("<harm> {is|are} a {known |possible |}side effect of <t>"), S if more else R),
        ]
    else:
        claims += [
            (case.say("<t> <tis> {safe|well tolerated|generally safe}{ in <condition>|}"), S),
            (case.say("<t> <tis> {dangerous|unsafe|poorly tolerated|too risky to use}"), R),
            (case.say("{Is|Are} <t> safe?".replace("{Is|Are}", "Are" if plural(case.t) else "Is")), S),
        ]
    claims += [
        (case.say("<t> {can cause|causes|increases the risk of} <harm2>"), N if case.harm2 not in text else S),
        (case.say("<t2> {can cause|causes|increases the risk of} <harm>"), N),
        (case.say("<t> {<tis> effective for|helps with|does not work for} <condition>"), N),
    ]
    if "serious adverse events" in (case.harm, case.harm2):
        claims = [c for c in claims if "serious" in c[0]] if kind != "rare" else claims[:3]
    return text, claims


def combined(case):
    """A treatment with something beside it is not the treatment alone."""
    extra = case.chance.choice([a for a in ADD_ONS if a not in case.treatments])
    good = case.change(True)
    if case.chance.random() < 0.5:
        return single(case, extra, good)
    text = case.say(
        "{{the combination of <t> and <x>|<t> {combined with|plus|added to|together with} <x>} {<past> <o>{ compared with <x> alone|}|{was|proved} {more effective than|superior to} {either alone|<c>|<x> alone} {for|in reducing|on} <o>}"
        "|{patients|participants} given both <t> and <x> had better <o> than those given <c>}".replace("in reducing", "in terms of"), x=extra, past=PAST[good])  # fmt: skip
    both = [("{<t> plus <x>|Combining <t> with <x>|<t> together with <x>|<t> given alongside <x>} {<verbs>|can {base}} <o>".replace("{base}", "<base>"), S),
            ("{<t> plus <x>|Combining <t> with <x>} {does not <base>|has no effect on} <o>", R)]  # fmt: skip
    claims = [(case.say(p, x=extra, verbs=good + "s", base=good), label) for p, label in both]
    claims.append(
        (
            case.say(
                "<t> {alone|by itself|on its own|as monotherapy|without any other treatment} {<now>|can <base>} <o>",
                now=third(case.t, good),
                base=good,
            ),
            N,
        )
    )
    claims.append((case.say("{Does|Can} <t> alone <base> <o>?", base=good), N))
    claims.append((case.say("<x> {by itself|alone} {<verbs>|can <base>} <o>", x=extra, verbs=good + "s", base=good), N))
    return join(case, text), claims


def single(case, extra, good):
    """The treatment by itself: it may work, or only what it is combined with."""
    works = case.chance.random() < 0.5
    text = case.say(
        "{<t> {alone|by itself|as monotherapy|without <x>} {<past>|significantly <past>} <o>{ <versus>|}}" if works else
        "{<t> {alone|by itself|as monotherapy} did not <base> <o>{, whereas the combination with <x> did|; only together with <x> was there an effect|}}",
        x=extra, past=PAST[good], base=good, versus=comparison(case))  # fmt: skip
    beside = "ombination" in text or "together" in text
    claims = [
        ("<t> {alone|by itself|on its own|as monotherapy} {<now>|can <base>} <o>", S if works else R),
        ("{Does|Can} <t> alone <base> <o>?", S if works else R),
        ("<t> {alone|by itself|on its own} {does not <base>|has no effect on} <o>", R if works else S),
        ("{<t> plus <x>|Combining <t> with <x>} {<verbs>|can <base>} <o>", S if beside else N),
        ("{<t> plus <x>|Combining <t> with <x>} {does not <base>|has no effect on} <o>", R if beside else N),
        ("<x> {by itself|alone} {<verbs>|can <base>} <o>", N),
    ]
    values = {"x": extra, "now": third(case.t, good), "base": good, "verbs": good + "s"}
    return join(case, text), [(case.say(p, **values), label) for p, label in claims]


def population(case):
    """Found in animals, or in one group; claimed of others."""
    good = case.change(True)
    now = third(case.t, good)
    if case.chance.random() < 0.5:
        animal = case.chance.choice(ANIMALS)
        text = case.say("{in <g>, <t> <past> <o>|<t> {given to|administered to} <g> <past> <o>{ in a dose-dependent manner|}|{<o> <was> improved|we observed better <o>} in <g> {treated with|given} <t>"
                        "|<t> did not <base> <o> in <g>}".replace("<o> <was> improved|", ""), g=animal, past=PAST[good], base=good)  # fmt: skip
        null = "did not" in text
        claims = [
            (case.say("<t> <now> <o> in {humans|people|patients|<people>|human patients}", now=now), N),
            (case.say("{Does|Will} <t> <base> <o> in {humans|people|patients}?", base=good), N),
            (case.say("<t> <now> <o> in {<g>|animals|an animal study}", now=now, g=animal), R if null else S),
            (
                case.say(
                    "{Clinical trials|Human trials|Trials in patients} {show|have shown|prove} that <t> <now> <o>",
                    now=now,
                ),
                N,
            ),
            (case.say("<t> {does not <base>|has no effect on} <o> in <g>", base=good, g=animal), S if null else R),
        ]
        return text, claims
    group, other = case.chance.sample(GROUPS, 2)
    # how a treatment does against another one says little of how it does by itself
    case.c = case.chance.choice(COMPARATORS)
    text = case.say(
        "{in|among} <g>{ with <condition>||}, <t> {<past>|significantly <past>|did not <base>|was found to <base>} <o>{ <versus>|}",
        g=group,
        past=PAST[good],
        base=good,
        versus=comparison(case),
    )
    null = "did not" in text
    claims = [
        (case.say("<t> <now> <o> in <g>", now=now, g=group), R if null else S),
        (case.say("<t> does not <base> <o> in <g>", base=good, g=group), S if null else R),
        (case.say("<t> {<now>|does not <base>} <o> in <h>", now=now, base=good, h=other), N),
        (case.say("{Does|Can} <t> <base> <o> in <h>?", base=good, h=other), N),
        (case.say("{Does|Can} <t> <base> <o> in <g>?", base=good, g=group), R if null else S),
    ]
    if {group, other} & {"women", "men"}:
        claims = [c for c in claims if other not in c[0] or group in c[0]]
    return join(case, text), claims


def parts(case):
    """Claims of two things; sources of one, of both, or of one and not the other."""
    verb = case.change(True)
    second = next(((o, low) for o, low in case.outcomes if o == case.o2))
    verb2 = case.chance.choice(DOWN if second[1] else UP)
    kind = case.chance.choice(["both", "one", "mixed"])
    start = case.setting() + "<t> <past> <o>"
    end = {"both": "{ and <past2> <o2>|, and also <past2> <o2>|; <o2> improved as well}", "one": "{ <versus>|}",
           "mixed": "{, but {did not <verb2> <o2>|had no effect on <o2>}| without {an effect|any effect} on <o2>|; no difference was seen in <o2>}"}[kind]  # fmt: skip
    text = case.say(start + end, past=PAST[verb], past2=PAST[verb2], verb2=verb2, versus=comparison(case))
    now, now2 = third(case.t, verb), third(case.t, verb2)
    claims = [
        (
            case.say("<t> <now> {both |}<o> and <now2> <o2>".replace("{both |}", ""), now=now, now2=now2),
            {"both": S, "one": N, "mixed": R}[kind],
        ),
        (
            case.say("{Besides|As well as} {its effect on|changing} <o>, <t> <now2> <o2>", now2=now2),
            {"both": S, "one": N, "mixed": R}[kind],
        ),
        (case.say("<t> <now> <o>", now=now), S),
        (case.say("<t> <now2> <o2>", now2=now2), {"both": S, "one": N, "mixed": R}[kind]),
        (
            case.say("<t> {does not <verb2>|has no effect on} <o2>", verb2=verb2),
            {"both": R, "one": N, "mixed": S}[kind],
        ),
        (case.say("<t> {<now> <o> but has no effect on <o2>}", now=now), {"both": R, "one": N, "mixed": S}[kind]),
    ]
    return join(case, text), claims


def cause(case):
    """What goes together does not thereby cause."""
    thing = case.chance.choice(["coffee consumption", "short sleep", "red meat intake", "loneliness", "air pollution", "screen time", "high vitamin D levels", "statin use", "physical activity", "obesity",
                                "antibiotic use in infancy", "regular fish consumption", "night-shift work", "dog ownership", "low magnesium levels", "oral contraceptive use", "moderate alcohol intake", "cannabis use",
                                "breakfast skipping", "church attendance", "proton pump inhibitor use", "napping", "artificial sweetener intake", "daily walking", "smoking", "high sodium intake", "use of " + case.t])  # fmt: skip
    result = case.chance.choice(["depression", "dementia", "type 2 diabetes", "stroke", "asthma", "colorectal cancer", "all-cause mortality", "hypertension", "obesity", "heart failure", "psychosis", "kidney disease", "migraine", "poor sleep", "hip fracture", "suicide attempts"])  # fmt: skip
    if result == thing:
        result = "heart disease"
    if case.chance.random() < 0.4:
        return caused(case, thing, result)
    up = case.chance.random() < 0.55
    none = case.chance.random() < 0.25
    risk = "higher" if up else "lower"
    if none:
        text = case.say(
            case.bit("{In this cohort of <n> adults, |In a prospective study, |After adjustment for confounders, |}")
            + "{<x> was not {significantly |}associated with <y>|no association {was found|was observed} between <x> and <y>|we found no link between <x> and the risk of <y>}",
            x=thing,
            y=result,
        )
    else:
        text = case.say(case.bit("{In this cohort of <n> adults, |In a prospective study, |After adjustment for confounders, |In a cross-sectional survey, |}") + "{<x> was {associated with|linked to} a <risk> {risk|incidence|prevalence} of <y>{ (hazard ratio <hr>)|}|{people|participants} with <x> had a <risk> risk of <y>|<x> {correlated {positively|significantly} with|predicted} <risk> rates of <y>}".replace("{positively|significantly}", "significantly"), x=thing, y=result, risk=risk, hr="1.42" if up else "0.71")  # fmt: skip
        if case.chance.random() < 0.4:
            text += " " + case.chance.choice(
                [
                    "Causality cannot be inferred from these data.",
                    "As the study was observational, residual confounding cannot be ruled out.",
                    "Whether this relation is causal is not known.",
                ]
            )
    caveat = "ausal" in text
    claims = [
        (
            case.say(
                "<x> {is|has been} {associated with|linked to|tied to} {a |}<risk> {risk|rates} of <y>".replace(
                    "{a |}", ""
                ).replace("{risk|rates}", "risk"),
                x=thing,
                y=result,
                risk=risk,
            ),
            R if none else S,
        ),
        (
            case.say(
                "<x> {causes|is a cause of|directly causes|brings about} <y>"
                if up
                else "<x> {prevents|protects against|stops people from getting} <y>",
                x=thing,
                y=result,
            ),
            N,
        ),
        (
            case.say(
                "{There is no {link|association|relationship} between <x> and <y>|<x> is not {associated with|linked to} <y>}",
                x=thing,
                y=result,
            ),
            S if none else R,
        ),
        (
            case.say(
                "{Is|Are} there {a link|an association} between <x> and <y>?".replace("{Is|Are}", "Is"),
                x=thing,
                y=result,
            ),
            R if none else S,
        ),
        (
            case.say(
                "<x> is {associated with|linked to} a <opp> risk of <y>",
                x=thing,
                y=result,
                opp="lower" if up else "higher",
            ),
            R,
        ),
        (case.say("<x> is {associated with|linked to} {<harm>|<condition>}", x=thing), N),
    ]
    if caveat:
        claims.append(
            (
                case.say(
                    "{It is proven that|The study proves that|It has been shown beyond doubt that} <x> {causes|has a causal effect on} <y>",
                    x=thing,
                    y=result,
                ),
                R,
            )
        )
    return text, claims


def caused(case, thing, result):
    """Designs that do speak to cause and effect."""
    kind = case.chance.choice(["raises", "lowers", "none"])
    text = case.say(
        {"raises": "{{mendelian randomi{s|z}ation|a genetic analysis|a natural experiment|a randomi{s|z}ed trial} {showed|confirmed} that <x> {causes|is a cause of|increases the risk of} <y>|<x> {is a {known|proven|direct} cause of|causes} <y>}",
         "lowers": "{{mendelian randomi{s|z}ation|a natural experiment|a randomi{s|z}ed trial} {showed|confirmed} that <x> {prevents|protects against|lowers the risk of} <y>|<x> {prevents|protects against} <y>}",
         "none": "{{mendelian randomi{s|z}ation|a genetic analysis|a natural experiment|a randomi{s|z}ed trial} found no causal effect of <x> on <y>|<x> {does not cause|is not a cause of} <y>{; the earlier association was due to confounding|}}"}[kind], x=thing, y=result)  # fmt: skip
    claims = [
        ("<x> {causes|is a cause of|directly causes|brings about} <y>", {"raises": S, "lowers": R, "none": R}[kind]),
        (
            "<x> {prevents|protects against|stops people from getting} <y>",
            {"raises": R, "lowers": S, "none": R if "no causal effect" in text else N}[kind],
        ),
        ("<x> {does not cause|is not a cause of} <y>", {"raises": R, "lowers": S, "none": S}[kind]),
        ("{It is proven that|It has been shown that} <x> causes <y>", {"raises": S, "lowers": R, "none": R}[kind]),
        ("<x> causes {<harm>|<condition>}", N),
    ]
    return join(case, text), [(case.say(p, x=thing, y=result), label) for p, label in claims]

"""Sentences from patterns: {a|b|} is one of the alternatives, <name> a value. Patterns may be nested."""

import re

_CHOICE = re.compile(r"\{([^{}]*)\}")


def say(chance, pattern, **values):
    text = pattern
    while True:
        text, found = _CHOICE.subn(lambda m: chance.choice(m.group(1).split("|")), text)
        if not found:
            break
    for _ in range(3):
        text = re.sub(r"<(\w+)>", lambda m: str(values[m.group(1)]), text)
        while _CHOICE.search(text):
            text = _CHOICE.sub(lambda m: chance.choice(m.group(1).split("|")), text)
    text = re.sub(r"\s+", " ", text).strip().replace("P = <", "P < ")
    text = re.sub(r",(?=[a-z])|:(?=[A-Za-z])", lambda m: m.group(0) + " ", re.sub(r" ([,.;:?)])", r"\1", text))
    text = re.sub(r",(?=\d\d?%)", ", ", text).replace("( ", "(").replace("..", ".")
    return re.sub(r"\b([Aa]) (?=(?:8|11|18|improvement|abstinence|overdose|adherence)\b)", r"\1n ", text)


def sentence(chance, pattern, **values):
    text = say(chance, pattern, **values)
    if not text.endswith((".", "?", "!")):
        text += "."
    return capital(text)


def capital(text):
    """Names that start with a small letter keep it where a capital would be wrong."""
    return text if text[:2] in ("mT", "pH") else text[0].upper() + text[1:]

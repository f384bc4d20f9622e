"""The uncased WordPiece of BERT, small enough to read beside the Java one that serves the model.

Both have to give the same ids: a judge that is trained on one splitting and asked with another is
worse in ways no test of accuracy explains.
"""

import json
import unicodedata

CLS, SEP, PAD, UNK = "[CLS]", "[SEP]", "[PAD]", "[UNK]"

_CJK = (
    (0x4E00, 0x9FFF),
    (0x3400, 0x4DBF),
    (0x20000, 0x2A6DF),
    (0x2A700, 0x2B73F),
    (0x2B740, 0x2B81F),
    (0x2B920, 0x2CEAF),
    (0xF900, 0xFAFF),
    (0x2F800, 0x2FA1F),
)


def _punctuation(char):
    point = ord(char)
    ascii_marks = 33 <= point <= 47 or 58 <= point <= 64 or 91 <= point <= 96 or 123 <= point <= 126
    return ascii_marks or unicodedata.category(char).startswith("P")


class WordPiece:
    def __init__(self, tokenizer_json):
        with open(tokenizer_json, encoding="utf-8") as file:
            self.vocab = json.load(file)["model"]["vocab"]
        self.cls, self.sep, self.pad, self.unk = (self.vocab[t] for t in (CLS, SEP, PAD, UNK))
        self._words = {}

    def ids(self, text):
        return [piece for word in split(text) for piece in self._pieces(word)]

    def _pieces(self, word):
        known = self._words.get(word)
        if known is None:
            known = self._words[word] = self._longest_first(word)
        return known

    def _longest_first(self, word):
        if len(word) > 100:
            return [self.unk]
        pieces, start = [], 0
        while start < len(word):
            for end in range(len(word), start, -1):
                piece = self.vocab.get(word[start:end] if start == 0 else "##" + word[start:end])
                if piece is not None:
                    break
            else:
                return [self.unk]
            pieces.append(piece)
            start = end
        return pieces

    def pair(self, claim, passage, max_length):
        """Token ids and segment ids. The passage is cut, the claim only when it fills half of the length."""
        claim = claim[: max_length // 2]
        passage = passage[: max_length - 3 - len(claim)]
        ids = [self.cls, *claim, self.sep, *passage, self.sep]
        return ids, [0] * (len(claim) + 2) + [1] * (len(passage) + 1)


def split(text):
    """Words and single punctuation marks, without accents, in lower case."""
    cleaned = []
    for char in text:
        point = ord(char)
        category = unicodedata.category(char)
        if char in "\t\n\r" or category == "Zs":
            cleaned.append(" ")
        elif point == 0xFFFD or category in ("Cc", "Cf", "Cn", "Co", "Cs"):
            continue
        elif point >= 0x3400 and any(low <= point <= high for low, high in _CJK):
            cleaned.append(f" {char} ")
        else:
            cleaned.append(" " if char.isspace() else char)
    plain = unicodedata.normalize("NFD", "".join(cleaned))
    # one by one, as the Java side: lower() of a whole text knows the final sigma
    plain = "".join(c.lower() for c in plain if unicodedata.category(c) != "Mn")
    words, word = [], []
    for char in plain:
        if char.isspace() or _punctuation(char):
            if word:
                words.append("".join(word))
                word = []
            if not char.isspace():
                words.append(char)
        else:
            word.append(char)
    if word:
        words.append("".join(word))
    return words

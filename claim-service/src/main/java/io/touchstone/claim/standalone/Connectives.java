package io.touchstone.claim.standalone;

import io.touchstone.claim.lexicon.Lexicon;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes off the words that only tie a sentence to the one before: "However,", "In addition,", "And". */
final class Connectives {

    private final Pattern leading =
            Lexicon.load("standalone/connectives.tsv").named("leading").getFirst();
    private final Pattern inner =
            Lexicon.load("standalone/connectives.tsv").named("inner").getFirst();

    String without(String words) {
        Matcher first = leading.matcher(words);
        String rest = first.find() && first.end() < words.length() - 3
                ? Wording.capitalised(words.substring(first.end()))
                : words;
        Matcher within = inner.matcher(rest);
        return within.find()
                ? rest.substring(0, within.start())
                        + (rest.startsWith(" wh", within.end()) ? "," : "")
                        + rest.substring(within.end())
                : rest;
    }
}

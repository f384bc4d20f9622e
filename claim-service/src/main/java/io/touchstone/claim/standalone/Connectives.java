package io.touchstone.claim.standalone;

import io.touchstone.claim.lexicon.Lexicon;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes off the words that only tie a sentence to the one before: "However,", "And", "As mentioned above,". */
final class Connectives {

    private static final int TIMES = 3;

    private final List<Pattern> leading =
            Lexicon.load("standalone/connectives.tsv").named("leading");
    private final Pattern inner =
            Lexicon.load("standalone/connectives.tsv").named("inner").getFirst();

    String without(String words) {
        String rest = words;
        // "However, based on these findings, ..."
        for (int i = 0; i < TIMES; i++) {
            rest = withoutFirst(rest);
        }
        Matcher within = inner.matcher(rest);
        return within.find()
                ? rest.substring(0, within.start())
                        + (rest.startsWith(" wh", within.end()) ? "," : "")
                        + rest.substring(within.end())
                : rest;
    }

    private String withoutFirst(String words) {
        for (Pattern pattern : leading) {
            Matcher first = pattern.matcher(words);
            if (first.find() && first.end() < words.length() - 3) {
                return Wording.capitalised(words.substring(first.end()));
            }
        }
        return words;
    }
}

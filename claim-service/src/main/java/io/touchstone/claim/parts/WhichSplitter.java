package io.touchstone.claim.parts;

import io.touchstone.vocabulary.Facet;
import io.touchstone.vocabulary.Match;
import io.touchstone.vocabulary.Vocabulary;
import java.util.List;
import java.util.regex.Pattern;

/** "... ketamine, which was approved in 1970": what the relative clause says of the treatment named right before it. */
final class WhichSplitter {

    /** What the sentence is not on. */
    private static final Pattern COMPARED =
            Pattern.compile("(?i)\\b(?:unlike|than|versus|like|compared (?:to|with)|as opposed to) (?:[\\w-]+ ){0,2}$");

    private final Vocabulary vocabulary;

    WhichSplitter(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<Part> split(Tagged sentence) {
        for (int i = 2; i < sentence.size() - 1; i++) {
            if (sentence.lower(i).equals("which")
                    && sentence.at(i - 1).comma()
                    && sentence.at(i + 1).finite()) {
                List<Part> parts = parts(sentence, i);
                if (!parts.isEmpty()) {
                    return parts;
                }
            }
        }
        return List.of();
    }

    private List<Part> parts(Tagged sentence, int which) {
        String text = sentence.text();
        int comma = sentence.at(which - 1).start();
        Match named = vocabulary.find(text.substring(0, comma)).stream()
                .filter(match -> match.end() == comma && match.facet() == Facet.INTERVENTION)
                .findFirst()
                .orElse(null);
        if (named == null || COMPARED.matcher(text.substring(0, named.start())).find()) {
            return List.of();
        }
        int start = sentence.at(which + 1).start();
        int close = text.indexOf(',', start);
        int end = close < 0 ? text.length() : close;
        String said = Tagged.capitalised(text.substring(named.start(), named.end())) + " " + text.substring(start, end);
        Part relative = new Part(sentence.at(which).start(), end, said);
        if (close < 0) {
            return List.of(new Part(0, comma, text.substring(0, comma)), relative);
        }
        // The rest goes around the relative clause: its position is the whole sentence.
        return List.of(new Part(0, text.length(), text.substring(0, comma) + text.substring(close + 1)), relative);
    }
}

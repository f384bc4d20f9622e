package io.touchstone.claim.parts;

import io.touchstone.claim.grammar.Token;
import java.util.List;

/** A text with its words. */
record Tagged(String text, List<Token> tokens) {

    /** The words from one position of the text to another, with positions from there. */
    Tagged slice(int start, int end) {
        return new Tagged(
                text.substring(start, end),
                tokens.stream()
                        .filter(t -> t.start() >= start && t.end() <= end)
                        .map(t -> new Token(t.form(), t.tag(), t.start() - start, t.end() - start))
                        .toList());
    }

    int size() {
        return tokens.size();
    }

    Token at(int i) {
        return tokens.get(i);
    }

    String lower(int i) {
        return tokens.get(i).lower();
    }

    Part part(int start, int end) {
        return new Part(start, end, capitalised(text.substring(start, end)));
    }

    static String capitalised(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}

package io.touchstone.claim.extract;

import io.touchstone.claim.sentence.CodePoints;
import io.touchstone.contracts.claims.Mention;
import io.touchstone.contracts.claims.TextPositionSelector;
import io.touchstone.contracts.claims.TextQuoteSelector;

/** Turns places in a text into mentions: code points outside, {@code char}s inside. */
final class Mentions {

    private static final int AROUND = 32;

    private final String text;
    private final CodePoints codePoints;

    Mentions(String text) {
        this.text = text;
        this.codePoints = new CodePoints(text);
    }

    /** The mention from one {@code char} index to another. */
    Mention of(int start, int end) {
        int first = codePoints.ofChar(start);
        int last = codePoints.ofChar(end);
        int before = codePoints.toChar(Math.max(0, first - AROUND));
        int after = codePoints.toChar(Math.min(codePoints.length(), last + AROUND));
        return new Mention(
                new TextPositionSelector(first, last),
                new TextQuoteSelector(
                        text.substring(start, end), text.substring(before, start), text.substring(end, after)));
    }
}

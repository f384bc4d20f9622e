package io.touchstone.contracts.claims;

import io.touchstone.contracts.Require;

/** Where a document states a claim, and in which words. */
public record Mention(TextPositionSelector position, TextQuoteSelector quote) {

    public Mention {
        Require.present("position", position);
        Require.present("quote", quote);
        int length = quote.exact().codePointCount(0, quote.exact().length());
        if (length != position.end() - position.start()) {
            throw new IllegalArgumentException("quote of " + length + " code points does not fill " + position);
        }
    }
}

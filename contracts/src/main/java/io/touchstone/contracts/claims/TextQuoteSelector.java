package io.touchstone.contracts.claims;

import io.touchstone.contracts.Require;

/**
 * W3C Web Annotation text quote.
 *
 * @param exact the words themselves
 * @param prefix up to 32 code points before them, empty at the start of the text
 * @param suffix up to 32 code points after them, empty at the end of the text
 */
public record TextQuoteSelector(String exact, String prefix, String suffix) {

    public TextQuoteSelector {
        Require.text("exact", exact);
        Require.present("prefix", prefix);
        Require.present("suffix", suffix);
    }
}

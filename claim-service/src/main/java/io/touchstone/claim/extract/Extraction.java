package io.touchstone.claim.extract;

import io.touchstone.contracts.Require;
import java.util.List;

/** What became of a document. */
public sealed interface Extraction {

    /** Name and version of the method. */
    String extractor();

    /**
     * Its claims, in the order of their first mention.
     *
     * @param sentences how many were looked at
     */
    record Extracted(String extractor, int sentences, List<StatedClaim> claims) implements Extraction {
        public Extracted {
            claims = Require.copy(claims);
        }
    }

    /**
     * It is in a language that this extractor does not read.
     *
     * @param reason in words
     */
    record UnsupportedLanguage(String extractor, String reason) implements Extraction {}
}

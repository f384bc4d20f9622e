package io.touchstone.contracts.claims;

import io.touchstone.contracts.Digest;
import io.touchstone.contracts.Require;
import java.text.Normalizer;
import java.util.Locale;

/**
 * A self-contained statement that can be checked.
 *
 * @param claimId derived from the normalised text, see {@link #idOf(String)}
 * @param text the statement; the reader needs no other sentence to understand it
 * @param checkWorthiness probability that a reader would want this checked
 * @param ambiguous whether something the words refer to could not be resolved
 */
public record Claim(
        String claimId,
        String text,
        ClaimType type,
        Hedge hedge,
        double checkWorthiness,
        boolean ambiguous,
        Frame frame) {

    public Claim {
        Require.text("claimId", claimId);
        Require.text("text", text);
        Require.present("type", type);
        Require.present("hedge", hedge);
        Require.probability("checkWorthiness", checkWorthiness);
        Require.present("frame", frame);
    }

    /**
     * The id of a claim with this text. Case, white space, Unicode compatibility forms and a closing full stop make no
     * difference.
     */
    public static String idOf(String text) {
        String normalised = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip()
                .replaceAll("[.\\s]+$", "");
        return Digest.id("claim", normalised);
    }
}

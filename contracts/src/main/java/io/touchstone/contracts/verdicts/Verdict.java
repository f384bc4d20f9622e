package io.touchstone.contracts.verdicts;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.touchstone.contracts.Require;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the evidence says of a claim.
 *
 * @param verdictId derived from the claim and all that the verdict rests on
 * @param claim the claim's text
 * @param confidence calibrated probability that the label is right
 * @param flags without repeats, in the order of {@link Flag}
 * @param explanation the reason in a sentence or two
 * @param asOf when the evidence was looked at
 * @param evidence what it rests on, the deciding passages first
 * @param precedents like claims that were reviewed before and had a say, the nearest first; none in verdicts from before they had
 * @param supersedes the verdict that this one replaces; absent for the first
 */
public record Verdict(
        String verdictId,
        String claimId,
        String claim,
        Label label,
        double confidence,
        List<Flag> flags,
        String explanation,
        Instant asOf,
        @JsonProperty("evidence") List<Assessment> evidence,
        List<Precedent> precedents,
        Method method,
        @Nullable String supersedes) {

    public Verdict {
        Require.text("verdictId", verdictId);
        Require.text("claimId", claimId);
        Require.text("claim", claim);
        Require.present("label", label);
        Require.probability("confidence", confidence);
        flags = Require.copy(flags);
        Require.text("explanation", explanation);
        Require.present("asOf", asOf);
        evidence = Require.copy(evidence);
        precedents = Require.copy(precedents);
        Require.present("method", method);
    }
}

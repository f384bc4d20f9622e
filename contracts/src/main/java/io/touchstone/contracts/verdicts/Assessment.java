package io.touchstone.contracts.verdicts;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.touchstone.contracts.Require;
import io.touchstone.contracts.evidence.EvidenceKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One passage held against the claim. Of one record there may be two: the passage that says most, and one that says the
 * contrary.
 *
 * @param id the evidence record's id
 * @param passage the words of the evidence, exactly
 * @param start first code point of the passage in the record's finding, 0-based
 * @param end one past the last code point
 * @param passageHash SHA-256 of the passage, so that a verdict can be computed again and compared
 * @param stance what the passage says of the claim
 * @param probability of the stance
 * @param scope whether the passage is about what the claim is about
 * @param scopeNotes in which respects it matches or does not, in words
 * @param decisive whether it is among the sources that carry the label; what is much lighter than the heaviest of its side
 *     is weighed with them and not named
 * @param weight on the scale, by the weighing table; absent where it took no part
 */
public record Assessment(
        String id,
        Stance stance,
        double probability,
        String passage,
        int start,
        int end,
        String passageHash,
        Scope scope,
        List<String> scopeNotes,
        boolean decisive,
        @Nullable Double weight,
        String title,
        @Nullable Integer year,
        EvidenceKind kind,
        @Nullable String pmid,
        @Nullable String doi,
        @Nullable String registry) {

    /** How far the evidence is about the same thing as the claim. */
    public enum Scope {
        /** Same intervention and condition: it can decide. */
        @JsonProperty("in")
        IN,
        /** Related (another form of the drug, a wider condition): it can only flag. */
        @JsonProperty("near")
        NEAR,
        /** About something else: it takes no part. */
        @JsonProperty("out")
        OUT
    }

    public Assessment {
        Require.text("id", id);
        Require.present("stance", stance);
        Require.probability("probability", probability);
        Require.text("passage", passage);
        Require.text("passageHash", passageHash);
        Require.present("scope", scope);
        scopeNotes = Require.copy(scopeNotes);
        if (weight != null && !(weight >= 0 && Double.isFinite(weight))) {
            throw new IllegalArgumentException("weight must not be negative, but is " + weight);
        }
        Require.text("title", title);
        Require.present("kind", kind);
    }
}

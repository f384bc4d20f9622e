package io.touchstone.contracts.claims;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.touchstone.contracts.Require;
import io.touchstone.contracts.verdicts.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document version with all its claims and their current verdicts.
 *
 * @param complete whether every claim has a verdict
 * @param note why there are no claims, where that needs saying; else absent
 * @param claims in the order of their first mention
 */
public record Report(
        String documentId,
        String version,
        @Nullable String title,
        @Nullable String url,
        @Nullable String name,
        String language,
        Instant capturedAt,
        boolean complete,
        @Nullable String note,
        Summary summary,
        List<Entry> claims) {

    /** How many claims there are, and how many of each label; those without a verdict yet are {@code pending}. */
    public record Summary(
            int sentences,
            int claims,
            int supported,
            int refuted,
            int conflicting,
            @JsonProperty("notEnoughEvidence") int notEnoughEvidence,
            int pending) {}

    /**
     * A claim of the document.
     *
     * @param id the claim's id
     * @param mentions where the document states it, sorted
     * @param verdict the current one; absent until there is one
     * @param alsoStatedIn how many other articles state this claim, or one that says the same, in their newest version;
     *     withdrawn ones do not count
     * @param nearDuplicates claims of other articles that say the same in other words, nearest first, at most 20
     */
    public record Entry(
            String id,
            String text,
            ClaimType type,
            Hedge hedge,
            double checkWorthiness,
            boolean ambiguous,
            Frame frame,
            List<MentionView> mentions,
            @Nullable Verdict verdict,
            int alsoStatedIn,
            List<NearDuplicate> nearDuplicates) {

        public Entry {
            mentions = Require.copy(mentions);
            Require.notNegative("alsoStatedIn", alsoStatedIn);
            nearDuplicates = Require.copy(nearDuplicates);
        }

        /** One that no other article is known to state. */
        public Entry(
                String id,
                String text,
                ClaimType type,
                Hedge hedge,
                double checkWorthiness,
                boolean ambiguous,
                Frame frame,
                List<MentionView> mentions,
                @Nullable Verdict verdict) {
            this(id, text, type, hedge, checkWorthiness, ambiguous, frame, mentions, verdict, 0, List.of());
        }
    }

    /**
     * A mention, flattened.
     *
     * @param start first code point in the document's text, 0-based
     * @param end one past the last code point
     * @param quote the words from {@code start} to {@code end}
     */
    public record MentionView(int start, int end, String quote, String prefix, String suffix) {

        public static MentionView of(Mention mention) {
            return new MentionView(
                    mention.position().start(),
                    mention.position().end(),
                    mention.quote().exact(),
                    mention.quote().prefix(),
                    mention.quote().suffix());
        }
    }

    public Report {
        Require.text("documentId", documentId);
        Require.text("version", version);
        Require.text("language", language);
        Require.present("capturedAt", capturedAt);
        Require.present("summary", summary);
        claims = Require.copy(claims);
    }
}

package io.touchstone.claim.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.touchstone.claim.report.Elsewhere;
import io.touchstone.claim.report.KnownClaim;
import io.touchstone.contracts.Require;
import io.touchstone.contracts.claims.Claim;
import io.touchstone.contracts.claims.NearDuplicate;
import io.touchstone.contracts.verdicts.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim with its current verdict.
 *
 * @param statedIn the document versions that state it
 * @param statedInDocuments how many documents state it, or a near-duplicate, in their newest version; withdrawn ones do not
 *     count
 * @param nearDuplicates claims that say the same in other words, nearest first, at most 20
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClaimView(
        Claim claim,
        List<StatedIn> statedIn,
        @Nullable Verdict verdict,
        int statedInDocuments,
        List<NearDuplicate> nearDuplicates) {

    /** A document version. */
    public record StatedIn(String documentId, String version) {}

    static ClaimView of(KnownClaim known, Elsewhere.Statements statements) {
        return new ClaimView(
                Require.present("claim", known.claim()),
                known.statedIn().stream()
                        .map(id -> new StatedIn(
                                id.substring(0, id.lastIndexOf('@')), id.substring(id.lastIndexOf('@') + 1)))
                        .toList(),
                known.verdict(),
                statements.documents(),
                statements.nearDuplicates());
    }
}

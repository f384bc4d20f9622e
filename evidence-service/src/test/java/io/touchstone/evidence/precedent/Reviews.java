package io.touchstone.evidence.precedent;

import io.touchstone.contracts.Digest;
import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.contracts.verdicts.Label;
import io.touchstone.encoder.SentenceEncoder;
import io.touchstone.evidence.library.ContentHash;
import java.util.List;
import java.util.stream.Collectors;

/** Reviewed claims of a test's own. */
public final class Reviews {

    private Reviews() {}

    public static ReviewedClaim of(String id, String claim, Label label, String... evidence) {
        return new ReviewedClaim(id, claim, label, List.of(evidence), "as " + id + " says", false);
    }

    /** @param records as they were when the claims were reviewed */
    public static Precedents precedents(
            SentenceEncoder encoder, List<EvidenceRecord> records, ReviewedClaim... claims) {
        ReviewedClaims reviewed = new ReviewedClaims(
                List.of(claims), Digest.sha256(List.of(claims).toString()));
        return Precedents.of(
                encoder,
                reviewed,
                encoder.queries(reviewed.texts()),
                records.stream().collect(Collectors.toMap(EvidenceRecord::id, ContentHash::of)));
    }

    public static Near near(Label label, double similarity, String... evidence) {
        return new Near(of(label + "-" + similarity, "Magnesium eases migraine.", label, evidence), similarity);
    }
}

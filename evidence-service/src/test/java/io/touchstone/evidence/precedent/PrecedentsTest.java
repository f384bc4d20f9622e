package io.touchstone.evidence.precedent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.contracts.evidence.Finding;
import io.touchstone.contracts.verdicts.Label;
import io.touchstone.encoder.OnnxSentenceEncoder;
import io.touchstone.evidence.Records;
import io.touchstone.evidence.library.ContentHash;
import io.touchstone.testkit.HashingEncoder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrecedentsTest {

    private static final EvidenceRecord TRIAL =
            Records.trial("t1", "Magnesium", "migraine", Finding.BENEFIT, "It helped.");
    private static final EvidenceRecord OTHER = Records.trial("t2", "Iron", "fatigue", Finding.BENEFIT, "It helped.");
    private static final Map<String, String> AS_THEN = Map.of("t1", ContentHash.of(TRIAL), "t2", ContentHash.of(OTHER));

    private final HashingEncoder encoder = new HashingEncoder();
    private final Precedents precedents = Reviews.precedents(
            encoder,
            List.of(TRIAL, OTHER),
            Reviews.of("a-1", "Magnesium relieves migraine.", Label.SUPPORTED, "t1"),
            Reviews.of("a-2", "Magnesium relieves every migraine.", Label.REFUTED, "t1", "t2"),
            Reviews.of("b-1", "Bees like clover.", Label.NOT_ENOUGH_EVIDENCE));

    private List<String> nearest(Precedents asked, String claim) {
        return ids(asked.nearest(List.of(claim)).getFirst());
    }

    private static List<String> ids(List<Near> near) {
        return near.stream().map(n -> n.reviewed().id()).toList();
    }

    private List<String> standing(Map<String, String> hashes) {
        List<Near> near = precedents.nearest(List.of("Magnesium relieves migraine.", "Bees like clover.")).stream()
                .flatMap(List::stream)
                .toList();
        return ids(precedents.standing(near, hashes));
    }

    @Test
    void theNearestComesFirstAndWhatIsOnSomethingElseNotAtAll() {
        List<Near> near = precedents
                .nearest(List.of("Bees.", "Magnesium relieves migraine."))
                .get(1);

        assertThat(ids(near)).containsExactly("a-1", "a-2");
        assertThat(near.getFirst().similarity()).isGreaterThan(0.99);
        assertThat(near.getFirst().toPrecedent().similarity()).isLessThanOrEqualTo(1);
        assertThat(nearest(precedents, "Clover is what bees like.")).containsExactly("b-1");
    }

    @Test
    void aReviewStandsWhileWhatItWasDecidedByIsAsItWas() {
        assertThat(standing(AS_THEN)).containsExactly("a-1", "a-2", "b-1");
        assertThat(standing(Map.of("t1", ContentHash.of(TRIAL)))).containsExactly("a-1", "b-1");
        assertThat(standing(Map.of("t1", "another content", "t2", ContentHash.of(OTHER))))
                .containsExactly("b-1");
    }

    @Test
    void ofALibraryThatNobodyReviewedNothingStands() {
        assertThat(standing(Map.of())).isEmpty();
        assertThat(standing(Map.of("t1", "another content", "t9", "a stranger")))
                .isEmpty();
    }

    @Test
    void someCanBeLeftOut() {
        Precedents rest =
                precedents.without(claim -> ReviewedClaim.author(claim.id()).equals("a"));

        assertThat(nearest(rest, "Magnesium relieves migraine.")).isEmpty();
        assertThat(nearest(rest, "Bees like clover.")).containsExactly("b-1");
        assertThat(rest.version()).isNotEqualTo(precedents.version());
    }

    @Test
    void whereNothingWasReviewedNothingIsNear() {
        assertThat(Reviews.precedents(encoder, List.of()).nearest(List.of("Iron helps.", "Zinc helps.")))
                .containsExactly(List.of(), List.of());
    }

    @Test
    void aReviewNamesRecordsOfTheLibrary() {
        ReviewedClaim strange = Reviews.of("a-1", "Zinc helps.", Label.REFUTED, "t9");

        assertThatThrownBy(() -> Reviews.precedents(encoder, List.of(TRIAL), strange))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a-1 names t9");
    }

    @Test
    void theVectorsThatShipAreThoseOfTheirClaims() {
        try (OnnxSentenceEncoder onnx = OnnxSentenceEncoder.load(1, 1)) {
            Precedents shipped = Precedents.load(onnx);
            List<ReviewedClaim> claims = ReviewedClaims.shipped().claims();
            for (int i = 0; i < claims.size(); i += claims.size() / 40) {
                Near near = shipped.nearest(List.of(claims.get(i).claim()))
                        .getFirst()
                        .getFirst();
                assertThat(near.reviewed().claim()).isEqualTo(claims.get(i).claim());
                assertThat(near.similarity()).isGreaterThan(0.995);
                assertThat(near.toPrecedent().similarity()).isBetween(0.995, 1.0);
            }
        }
    }

    @Test
    void anotherEncoderThanThatOfTheVectorsIsRefused() {
        assertThatThrownBy(() -> Precedents.load(encoder)).hasMessageContaining("write them anew");
    }
}

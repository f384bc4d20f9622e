package io.touchstone.local.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touchstone.contracts.claims.ClaimType;
import io.touchstone.contracts.claims.ClaimsPreview;
import io.touchstone.contracts.claims.DocumentExtracted.Outcome;
import io.touchstone.contracts.claims.Frame;
import io.touchstone.contracts.claims.Hedge;
import io.touchstone.contracts.claims.Report;
import io.touchstone.local.evaluate.LabelledSentence.Span;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimsScoreTest {

    private static LabelledSentence sentence(int start, int end, boolean worthy, Span... parts) {
        return new LabelledSentence(
                "s" + start,
                "a.txt",
                new Span(start, end),
                worthy,
                false,
                ClaimType.EFFICACY,
                Hedge.WEAK,
                List.of(parts));
    }

    private static Report.Entry claim(ClaimType type, Hedge hedge, boolean ambiguous, int start, int end) {
        return new Report.Entry(
                "c" + start,
                "Tea relieves headaches.",
                type,
                hedge,
                .9,
                ambiguous,
                Frame.EMPTY,
                List.of(new Report.MentionView(start, end, "x".repeat(end - start), "", "")),
                null);
    }

    private static FoundClaims found(Report.Entry... claims) {
        return FoundClaims.of(new ClaimsPreview(Outcome.EXTRACTED, null, 9, "test", Arrays.asList(claims)));
    }

    @Test
    void countsWhatIsFoundMissedAndNoise() {
        FoundClaims found = found(
                claim(ClaimType.EFFICACY, Hedge.NONE, false, 0, 10),
                claim(ClaimType.EFFICACY, Hedge.NONE, false, 25, 30));
        ClaimsScore score = new ClaimsScore();
        score.add(sentence(0, 10, true), found);
        score.add(sentence(10, 20, true), found);
        score.add(sentence(20, 30, false), found);
        score.add(sentence(30, 40, false), found);

        assertThat(score.precision()).isEqualTo(.5);
        assertThat(score.recall()).isEqualTo(.5);
        assertThat(score.f1()).isEqualTo(.5);
        assertThat(score.disagreements()).hasSize(2);
    }

    @Test
    void readsTypeAndHedgeOffTheClaimThatCoversMost() {
        FoundClaims found = found(
                claim(ClaimType.SAFETY, Hedge.NONE, false, 0, 3), claim(ClaimType.EFFICACY, Hedge.WEAK, false, 4, 10));
        ClaimsScore score = new ClaimsScore();
        score.add(sentence(0, 10, true), found);
        score.add(sentence(0, 3, true), found);

        assertThat(score.typeAccuracy()).isEqualTo(.5);
        assertThat(score.hedgeAccuracy()).isEqualTo(.5);
        assertThat(score.confusions())
                .containsEntry("efficacy read as safety", 1)
                .containsEntry("weak read as none", 1);
    }

    @Test
    void aCompoundSentenceIsSplitAsLabelledWhenEachPartHasAClaimOfItsOwn() {
        FoundClaims found = found(
                claim(ClaimType.EFFICACY, Hedge.WEAK, false, 0, 4),
                claim(ClaimType.EFFICACY, Hedge.WEAK, true, 5, 9),
                claim(ClaimType.EFFICACY, Hedge.WEAK, false, 20, 29));
        ClaimsScore score = new ClaimsScore();
        score.add(sentence(0, 10, true, new Span(0, 4), new Span(5, 10)), found);
        score.add(sentence(20, 30, true, new Span(20, 24), new Span(25, 30)), found);

        assertThat(score.compound()).isEqualTo(2);
        assertThat(score.splitAsLabelled()).isEqualTo(.5);
        assertThat(score.standAlone()).isCloseTo(2 / 3d, within(1e-9));
    }

    @Test
    void aSimpleSentenceWithTwoClaimsIsSplitWrongly() {
        ClaimsScore score = new ClaimsScore();
        score.add(
                sentence(0, 10, true),
                found(
                        claim(ClaimType.EFFICACY, Hedge.WEAK, false, 0, 4),
                        claim(ClaimType.EFFICACY, Hedge.WEAK, false, 5, 9)));

        assertThat(score.splitWrongly()).isEqualTo(1);
    }

    @Test
    void positionsAreExactWhenTheWordsStandThere() {
        Report.Entry wrong = claim(ClaimType.EFFICACY, Hedge.NONE, false, 2, 4);
        Report.Entry outside = claim(ClaimType.EFFICACY, Hedge.NONE, false, 3, 9);

        assertThat(found(wrong).exactIn("🙂xxx")).isEqualTo(1);
        assertThat(found(wrong).exactIn("🙂xyx")).isZero();
        assertThat(found(outside).exactIn("🙂xxx")).isZero();
    }
}

package io.touchstone.local.evaluate.scifact;

import static io.touchstone.local.evaluate.Verdicts.assessment;
import static io.touchstone.local.evaluate.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchstone.contracts.Json;
import io.touchstone.contracts.verdicts.Assessment;
import io.touchstone.contracts.verdicts.Label;
import io.touchstone.contracts.verdicts.Stance;
import io.touchstone.contracts.verdicts.VerdictRow;
import io.touchstone.local.evaluate.LabelledSentence.Span;
import io.touchstone.local.evaluate.scifact.ScifactFigures.Abstracts;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScifactScoreTest {

    /** Sentences at 0 to 11, 12 to 21 and 22 to 32. */
    private static final ScifactAbstract TEA = ScifactAbstract.of(
            json("{'doc_id':1,'title':'Tea','abstract':['Tea is hot. ','It cools.','','Cups help.']}"));

    private static final ScifactClaim CLAIM = ScifactClaim.of(json("{'id':7,'claim':'Tea cools.','evidence':{"
            + "'1':[{'sentences':[0,1],'label':'SUPPORT'},{'sentences':[3],'label':'SUPPORT'}],"
            + "'2':[{'sentences':[0],'label':'SUPPORT'}]}}"));

    private static final ScifactClaim NOTHING = ScifactClaim.of(json("{'id':8,'claim':'Tea.','evidence':{}}"));

    private final ScifactScore score = new ScifactScore(Map.of("1", TEA));

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) Json.mapper().readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static VerdictRow supported(Assessment... evidence) {
        return verdict("7", Label.SUPPORTED, .9, List.of(), evidence);
    }

    @Test
    void sentencesAreThoseOfWhichAPassageHasHalfAndTheOneItIsAPieceOf() {
        assertThat(TEA.record().finding()).isEqualTo("Tea is hot. It cools. Cups help.");
        assertThat(TEA.sentences()).isEqualTo(Map.of(0, new Span(0, 11), 1, new Span(12, 21), 3, new Span(22, 32)));
        assertThat(TEA.shownBy(new Span(0, 13))).containsExactly(0);
        assertThat(TEA.shownBy(new Span(4, 21))).containsExactlyInAnyOrder(0, 1);
        assertThat(TEA.shownBy(new Span(23, 25))).containsExactly(3);
    }

    @Test
    void anAbstractIsRightWithItsLabelAndWithAWholeRationale() {
        score.add(CLAIM, supported(assessment("1", Stance.SUPPORTS, .9, true, 0, 11)));

        ScifactFigures figures = score.figures();
        assertThat(figures.label()).isEqualTo(new Abstracts(1, 1, 2, 1, .5, 2 / 3d));
        assertThat(figures.rationale()).isEqualTo(new Abstracts(0, 1, 2, 0, 0, 0));
        assertThat(figures.sentence().right()).isEqualTo(1);
        assertThat(figures.shown()).isEqualTo(.5);
    }

    @Test
    void passagesOfAnAbstractMakeItsRationaleTogether() {
        score.add(
                CLAIM,
                supported(
                        assessment("1", Stance.SUPPORTS, .9, true, 0, 11),
                        assessment("1", Stance.SUPPORTS, .7, true, 12, 21)));

        assertThat(score.figures().label().predicted()).isEqualTo(1);
        assertThat(score.figures().rationale().right()).isEqualTo(1);
    }

    @Test
    void anAbstractTakesTheSideOfItsMostProbablePassageAndShowsOnlyThat() {
        score.add(
                CLAIM,
                supported(
                        assessment("1", Stance.REFUTES, .6, true, 22, 32),
                        assessment("1", Stance.SUPPORTS, .7, true, 0, 11)));

        assertThat(score.figures().label().right()).isEqualTo(1);
        assertThat(score.figures().rationale().right()).isZero();
    }

    @Test
    void onlyWhatDecidesAndTakesASideIsPredicted() {
        score.add(
                CLAIM,
                supported(
                        assessment("1", Stance.SUPPORTS, .9, false, 0, 11),
                        assessment("2", Stance.NEUTRAL, .9, true, 0, 11),
                        assessment("3", Stance.SUPPORTS, .9, true, 0, 11)));

        assertThat(score.figures().label()).isEqualTo(new Abstracts(0, 1, 2, 0, 0, 0));
        assertThat(score.figures().shown()).isEqualTo(1);
    }

    @Test
    void theWrongSideIsWrong() {
        score.add(CLAIM, supported(assessment("1", Stance.REFUTES, .9, true, 0, 21)));

        assertThat(score.figures().label().right()).isZero();
        assertThat(score.figures().sentence().right()).isZero();
    }

    @Test
    void wholeClaimsHaveThreeLabelsAndAConflictCountsAsNotEnough() {
        score.add(CLAIM, supported());
        score.add(NOTHING, verdict("8", Label.CONFLICTING, .5, List.of()));

        ScifactFigures figures = score.figures();
        assertThat(figures.labels().accuracy()).isEqualTo(1);
        assertThat(figures.conflicting()).isEqualTo(1);
        assertThat(ScifactText.of(figures)).contains("2 claims of SciFact against 1 abstracts.");
    }
}

package io.touchstone.evidence.weigh;

import static io.touchstone.contracts.verdicts.Stance.NEUTRAL;
import static io.touchstone.contracts.verdicts.Stance.REFUTES;
import static io.touchstone.contracts.verdicts.Stance.SUPPORTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touchstone.contracts.verdicts.Label;
import io.touchstone.evidence.Reading;
import io.touchstone.evidence.precedent.Near;
import io.touchstone.evidence.precedent.Reviews;
import io.touchstone.evidence.weigh.Weighing.Reason;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PrecedentWeighingTest {

    private static final String CLAIM = "Magnesium relieves migraine.";
    private static final Near REFUTED = Reviews.near(Label.REFUTED, 0.95, "one");

    private final Weigher weigher = new Weigher(Scores.table(
            "likeliest-for\t2\t0\t0\t0",
            "reviewed-supported\t3\t0\t0\t0",
            "reviewed-refuted\t0\t3\t0\t0",
            "reviewed-conflicting\t0\t0\t3\t0",
            "reviewed-not-enough-evidence\t0\t0\t0\t3"));

    private Weighing weigh(List<Near> precedents, Sources... sources) {
        return weigher.weigh(
                Reading.claim(CLAIM),
                Reading.statement(CLAIM),
                List.of("migraine"),
                Stream.of(sources).map(Sources::assessed).toList(),
                precedents);
    }

    @Test
    void whatTheWordsOfASourceDoNotShowAReaderMayHaveFound() {
        Weighing without = weigh(List.of(), Sources.that(NEUTRAL, "one"));
        Weighing with = weigh(List.of(REFUTED), Sources.that(NEUTRAL, "one"));

        assertThat(without.label()).isEqualTo(Label.NOT_ENOUGH_EVIDENCE);
        assertThat(with.label()).isEqualTo(Label.REFUTED);
        assertThat(with.reason()).isEqualTo(Reason.PRECEDENT);
        assertThat(with.mostTelling()).isEmpty();
        assertThat(with.precedents()).containsExactly(REFUTED);
    }

    @Test
    void whatSpeaksAgainstThemStaysInView() {
        Weighing weighing = weigh(List.of(REFUTED, REFUTED, REFUTED), Sources.that(SUPPORTS, "one"));

        assertThat(weighing.label()).isEqualTo(Label.REFUTED);
        assertThat(weighing.reason()).isEqualTo(Reason.PRECEDENT);
        assertThat(weighing.supporting()).extracting(a -> a.record().id()).containsExactly("one");
    }

    @Test
    void onlyWhatIsLikeEnoughMakesALabelPossible() {
        Near faint = Reviews.near(Label.REFUTED, 0.84, "one");
        Near[] many = Stream.generate(() -> faint).limit(20).toArray(Near[]::new);

        assertThat(weigh(List.of(many), Sources.that(NEUTRAL, "one")).label()).isEqualTo(Label.NOT_ENOUGH_EVIDENCE);
    }

    @Test
    void wordsThatReadersFoundSupportedAreNotCalledTooStrong() {
        Near found = Reviews.near(Label.SUPPORTED, 0.97, "one");

        Weighing weighing = weigh(List.of(found), Sources.that(NEUTRAL, "one"));

        assertThat(weighing.label()).isEqualTo(Label.SUPPORTED);
        assertThat(weighing.flags()).isEmpty();
    }

    @Test
    void whereTheSourcesShowItThemselvesTheySayWhy() {
        Weighing weighing = weigh(List.of(REFUTED), Sources.that(REFUTES, "two"));

        assertThat(weighing.label()).isEqualTo(Label.REFUTED);
        assertThat(weighing.reason()).isEqualTo(Reason.WEIGHT);
        assertThat(weighing.refuting()).extracting(a -> a.record().id()).containsExactly("two");
    }

    @Test
    void confidenceFollowsTheVotes() {
        // share (e^2 + 1/4) / (e^2 + 1), by that of four alike, to the power of three
        double refuted = Math.pow(4 * (Math.exp(2) + 0.25) / (Math.exp(2) + 1), 3);
        double other = Math.pow(1 / (Math.exp(2) + 1), 3);

        assertThat(weigh(List.of(REFUTED), Sources.that(NEUTRAL, "one").likely(1))
                        .confidence())
                .isEqualTo(refuted / (refuted + 3 * other), within(0.002));
    }

    @Test
    void theNearestAreToldAndOneThatWasFoundTheSame() {
        List<Near> near = List.of(
                Reviews.near(Label.SUPPORTED, 0.93),
                Reviews.near(Label.CONFLICTING, 0.92),
                Reviews.near(Label.NOT_ENOUGH_EVIDENCE, 0.915),
                Reviews.near(Label.REFUTED, 0.91, "one"),
                Reviews.near(Label.REFUTED, 0.909, "one"),
                Reviews.near(Label.REFUTED, 0.908, "one"),
                Reviews.near(Label.REFUTED, 0.907, "one"),
                Reviews.near(Label.REFUTED, 0.906, "one"));

        Weighing weighing = weigh(near, Sources.that(REFUTES, "one"));

        assertThat(weighing.label()).isEqualTo(Label.REFUTED);
        assertThat(weighing.precedents()).containsExactlyElementsOf(near.subList(0, 4));
    }

    @Test
    void whatIsOnlySomewhatLikeVotesAndIsNotTold() {
        Near vague = Reviews.near(Label.REFUTED, 0.84, "one");

        assertThat(weigh(List.of(vague), Sources.that(REFUTES, "one")).precedents())
                .isEmpty();
        assertThat(weigh(List.of(vague), Sources.that(REFUTES, "one")).confidence())
                .isGreaterThan(weigh(List.of(), Sources.that(REFUTES, "one")).confidence());
    }
}

package io.touchstone.evidence.weigh;

import static io.touchstone.contracts.verdicts.Stance.REFUTES;
import static io.touchstone.contracts.verdicts.Stance.SUPPORTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touchstone.contracts.claims.ClaimType;
import io.touchstone.contracts.evidence.Certainty;
import io.touchstone.contracts.verdicts.Flag;
import io.touchstone.contracts.verdicts.Label;
import io.touchstone.evidence.Reading;
import io.touchstone.evidence.weigh.Weighing.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WeigherTest {

    private static final String PLAIN = "Magnesium relieves migraine.";

    private final Weigher weigher = new Weigher(Scores.table(
            "balance	3	-3	0	0",
            "likeliest-of-both	0	0	4	0",
            "words-absolute	-3	0	1	0",
            "animals-for	0	0	4	0",
            "part-for	0	0	4	0",
            "constant	0	0	-0.5	0.5"));

    private Weighing weigh(String claim, Sources... sources) {
        return weigh(weigher, claim, sources);
    }

    private static Weighing weigh(Weigher weigher, String claim, Sources... sources) {
        return weigher.weigh(
                Reading.claim(claim),
                Reading.statement(claim),
                List.of("migraine"),
                Stream.of(sources).map(Sources::assessed).toList(),
                List.of());
    }

    private static Weighing weighOfTwoConditions(Weigher weigher, Sources... sources) {
        String claim = "Magnesium relieves migraine and insomnia.";
        return weigher.weigh(
                Reading.claim(claim),
                Reading.statement(claim),
                List.of("migraine", "insomnia"),
                Stream.of(sources).map(Sources::assessed).toList(),
                List.of());
    }

    private static Sources[] weakTrials(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Sources.that(SUPPORTS, "weak-" + i).of(Certainty.LOW))
                .toArray(Sources[]::new);
    }

    @Test
    void confidenceIsTheShareOfTheExponentials() {
        Weighing weighed = weigh(new Weigher(Scores.table("constant	2	0	0	0")), PLAIN, Sources.that(SUPPORTS, "a"));

        assertThat(weighed.label()).isEqualTo(Label.SUPPORTED);
        assertThat(weighed.confidence()).isCloseTo(Math.exp(2) / (Math.exp(2) + 3), within(0.0005));
    }

    @Test
    void noLabelWithoutSomethingToRestOn() {
        Weigher sure = new Weigher(Scores.table("constant	3	2	1	0"));

        Weighing nothing = weigh(sure, PLAIN);
        assertThat(nothing.label()).isEqualTo(Label.NOT_ENOUGH_EVIDENCE);
        assertThat(nothing.reason()).isEqualTo(Reason.NOTHING);
        assertThat(nothing.confidence()).isLessThan(0.1);

        Weighing unsure = weigh(sure, PLAIN, Sources.that(SUPPORTS, "a").likely(0.3));
        assertThat(unsure.label()).isEqualTo(Label.NOT_ENOUGH_EVIDENCE);
        assertThat(unsure.reason()).isEqualTo(Reason.SILENT);

        assertThat(weigh(sure, PLAIN, Sources.that(REFUTES, "a")).label()).isEqualTo(Label.REFUTED);
        assertThat(weigh(sure, PLAIN, Sources.that(SUPPORTS, "a")).label()).isEqualTo(Label.SUPPORTED);
    }

    @Test
    void theSideThatWeighsMoreWinsAndBothConflict() {
        Sources good = Sources.that(SUPPORTS, "good").of(Certainty.HIGH);

        assertThat(weigh(PLAIN, good).label()).isEqualTo(Label.SUPPORTED);
        assertThat(weigh(PLAIN, Sources.that(REFUTES, "good")).label()).isEqualTo(Label.REFUTED);
        Weighing both = weigh(PLAIN, good, Sources.that(REFUTES, "other"));
        assertThat(both.label()).isEqualTo(Label.CONFLICTING);
        assertThat(both.reason()).isEqualTo(Reason.WEIGHT);
        assertThat(weigh(PLAIN, Sources.that(SUPPORTS, "small").of(Certainty.VERY_LOW))
                        .balance()
                        .lean())
                .isLessThan(weigh(PLAIN, good).balance().lean());
    }

    @Test
    void aSourceThatSaysBothIsOnBothSides() {
        Assessed backs = Sources.that(SUPPORTS, "one").saying("It helped.").assessed();
        Assessed denies =
                Sources.that(REFUTES, "one").saying("It had gone by week two.").assessed();

        Weighing weighed = weigher.weigh(
                Reading.claim(PLAIN), Reading.statement(PLAIN), List.of("migraine"), List.of(backs, denies), List.of());

        assertThat(weighed.label()).isEqualTo(Label.CONFLICTING);
        assertThat(weighed.told(backs).weight()).isPositive();
        assertThat(weighed.told(denies).weight()).isPositive();
    }

    @Test
    void weakTrialsDoNotBackAbsoluteWords() {
        Weighing plain = weigh(PLAIN, weakTrials(6));
        Weighing absolute = weigh("Magnesium always cures migraine.", weakTrials(6));

        assertThat(plain.label()).isEqualTo(Label.SUPPORTED);
        assertThat(absolute.label()).isEqualTo(Label.CONFLICTING);
        assertThat(absolute.reason()).isEqualTo(Reason.TOO_STRONG);
        assertThat(absolute.flags()).contains(Flag.OVERSTATES_CERTAINTY);
    }

    @Test
    void plainWordsOnWeakEvidenceAreFlaggedAndHedgedOnesAreNot() {
        assertThat(weigh(PLAIN, weakTrials(2)).flags()).contains(Flag.OVERSTATES_CERTAINTY);
        assertThat(weigh("Magnesium may relieve migraine.", weakTrials(2)).flags())
                .doesNotContain(Flag.OVERSTATES_CERTAINTY);
        assertThat(weigh(PLAIN, Sources.that(SUPPORTS, "one"), Sources.that(SUPPORTS, "two"))
                        .flags())
                .doesNotContain(Flag.OVERSTATES_CERTAINTY);
    }

    @Test
    void animalsAgainstPeopleConflict() {
        Weighing weighed = weigh(PLAIN, Sources.that(SUPPORTS, "mice").inAnimals(), Sources.that(REFUTES, "people"));

        assertThat(weighed.label()).isEqualTo(Label.CONFLICTING);
        assertThat(weighed.reason()).isEqualTo(Reason.ANIMALS_ONLY);
        assertThat(weighed.supporting()).extracting(a -> a.record().id()).containsExactly("mice");
        assertThat(weighed.refuting()).extracting(a -> a.record().id()).containsExactly("people");
        assertThat(weighed.flags()).contains(Flag.OVERGENERALISES);
    }

    @Test
    void animalsAloneDoNotShowThatItHelpsPeople() {
        Weighing weighed = weigh(PLAIN, Sources.that(SUPPORTS, "mice").inAnimals());

        assertThat(weighed.label()).isEqualTo(Label.NOT_ENOUGH_EVIDENCE);
        assertThat(weighed.reason()).isEqualTo(Reason.OUT_OF_SCOPE);
    }

    @Test
    void howSomethingWorksIsTrueInPartWhereItWasSeenInAnimals() {
        String claim = "Magnesium works against migraine through neuroplasticity.";
        assertThat(Reading.claim(claim).type()).isEqualTo(ClaimType.MECHANISM);
        Weighing weighed = weigh(claim, Sources.that(SUPPORTS, "mice").inAnimals());

        assertThat(weighed.label()).isEqualTo(Label.CONFLICTING);
        assertThat(weighed.reason()).isEqualTo(Reason.ANIMALS_ONLY);
        assertThat(weighed.flags()).contains(Flag.OVERGENERALISES);
    }

    @Test
    void whatIsMissingFromAListGivesWayToWords() {
        Sources listed = Sources.that(SUPPORTS, "listed");
        Sources missing = Sources.that(REFUTES, "missing").byOmission();
        Sources missingAsSaid = Sources.that(SUPPORTS, "missing").byOmission();
        Sources denied = Sources.that(REFUTES, "denied");

        assertThat(weigh(PLAIN, listed, missing).refuting()).isEmpty();
        assertThat(weigh(PLAIN, listed, missing).confidence())
                .isEqualTo(weigh(PLAIN, listed).confidence());
        assertThat(weigh(PLAIN, missing).label()).isEqualTo(Label.REFUTED);
        assertThat(weigh(PLAIN, denied, missingAsSaid).supporting()).isEmpty();
        assertThat(weigh(PLAIN, missingAsSaid).label()).isEqualTo(Label.SUPPORTED);
    }

    @Test
    void ofSeveralConditionsThoseThatNothingDecidesAreNamed() {
        Weighing weighed = weighOfTwoConditions(weigher, Sources.that(REFUTES, "one"));

        assertThat(weighed.label()).isEqualTo(Label.REFUTED);
        assertThat(weighed.uncovered()).containsExactly("insomnia");
    }

    @Test
    void ofSeveralConditionsOneMayHoldAndOneNot() {
        Weighing weighed = weighOfTwoConditions(
                weigher,
                Sources.that(SUPPORTS, "one"),
                Sources.that(REFUTES, "two").about("insomnia"));

        assertThat(weighed.label()).isEqualTo(Label.CONFLICTING);
        assertThat(weighed.reason()).isEqualTo(Reason.PART);
        assertThat(weighed.uncovered()).isEmpty();
    }

    @Test
    void aStudyThatIsToldOfIsTheOneThatIsNearest() {
        String told = "In one trial 60% of patients with migraine responded to magnesium.";
        Sources meant = Sources.that(SUPPORTS, "meant").near(0.92);
        Sources other = Sources.that(REFUTES, "other").near(0.72);

        assertThat(weigh(told, meant, other).balance().lean())
                .isGreaterThan(weigh(PLAIN, meant, other).balance().lean());
    }

    @Test
    void whatBacksItInPeopleNeedsNoAnimals() {
        Weighing people = weigh(PLAIN, Sources.that(SUPPORTS, "people"));
        Weighing both = weigh(
                PLAIN,
                Sources.that(SUPPORTS, "people"),
                Sources.that(SUPPORTS, "mice").inAnimals());

        assertThat(both.label()).isEqualTo(Label.SUPPORTED);
        assertThat(both.confidence()).isEqualTo(people.confidence());
    }

    @Test
    void aPartAloneMakesACombinationNeitherTrueNorBaseless() {
        Weighing credited = weigh(PLAIN, Sources.that(SUPPORTS, "part").ofPart());
        assertThat(credited.label()).isEqualTo(Label.CONFLICTING);
        assertThat(credited.reason()).isEqualTo(Reason.PART_OF_COMBINATION);
        assertThat(credited.supporting()).extracting(a -> a.record().id()).containsExactly("part");

        Weighing denied = weigh(
                PLAIN,
                Sources.that(SUPPORTS, "part").of(Certainty.VERY_LOW).ofPart(),
                Sources.that(REFUTES, "other").ofPart());
        assertThat(denied.label()).isEqualTo(Label.NOT_ENOUGH_EVIDENCE);
    }

    @Test
    void oneSideAloneMayBeTooUnclearToDecide() {
        Weigher unsure = new Weigher(Scores.table("constant	0	0	1	0"));

        assertThat(weigh(unsure, PLAIN, Sources.that(REFUTES, "one")).reason()).isEqualTo(Reason.ONE_SIDED);
        assertThat(weigh(unsure, PLAIN, Sources.that(SUPPORTS, "one")).reason()).isEqualTo(Reason.ONE_SIDED);
        assertThat(weigh(unsure, PLAIN, Sources.that(SUPPORTS, "one")).flags()).doesNotContain(Flag.OVERGENERALISES);
    }

    @Test
    void whatHoldsForSomeOfSeveralConditionsIsNotSupported() {
        Weigher fond = new Weigher(Scores.table("constant	5	0	1	0"));

        Weighing uncovered = weighOfTwoConditions(fond, Sources.that(SUPPORTS, "one"));
        Weighing apart = weighOfTwoConditions(
                fond,
                Sources.that(SUPPORTS, "one"),
                Sources.that(REFUTES, "two").about("insomnia"));

        assertThat(uncovered.label()).isEqualTo(Label.CONFLICTING);
        assertThat(uncovered.reason()).isEqualTo(Reason.PART);
        assertThat(apart.label()).isEqualTo(Label.CONFLICTING);
        assertThat(apart.reason()).isEqualTo(Reason.PART);
    }

    @Test
    void withTheTableThatShipsMoreSupportDoesNotUnmakeIt() {
        Weigher shipped = new Weigher(WeighingTable.load());
        Sources[] trials = IntStream.range(0, 6)
                .mapToObj(i -> Sources.that(SUPPORTS, "trial-" + i))
                .toArray(Sources[]::new);
        double before = 0;
        for (int count = 1; count <= trials.length; count++) {
            Weighing weighed = weigh(shipped, PLAIN, Arrays.copyOf(trials, count));
            assertThat(weighed.label()).isEqualTo(Label.SUPPORTED);
            assertThat(weighed.confidence()).isGreaterThanOrEqualTo(before);
            before = weighed.confidence();
        }
        assertThat(weigh(shipped, PLAIN, Sources.that(REFUTES, "one")).label()).isEqualTo(Label.REFUTED);
    }
}

package io.touchstone.evidence.weigh;

import static io.touchstone.contracts.verdicts.Stance.REFUTES;
import static io.touchstone.contracts.verdicts.Stance.SUPPORTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.contracts.evidence.Certainty;
import io.touchstone.contracts.verdicts.Flag;
import io.touchstone.contracts.verdicts.Label;
import io.touchstone.evidence.Reading;
import io.touchstone.evidence.weigh.Weighing.Reason;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WeigherTest {

    private static final String PLAIN = "Magnesium relieves migraine.";

    /** Numbers of its own: those that ship are fitted, and change. */
    private static final WeighingTable TABLE = WeighingTable.parse("""
                    quality	rct	*	high	2.0
                    quality	rct	*	moderate	1.2
                    quality	rct	*	low	0.6
                    quality	rct	*	very_low	0.25
                    quality	animal	*	*	0.1
                    record	official	2.0
                    record	other	1.0
                    directness	unspoken	0.5
                    demand	record	0.2
                    demand	finding	0.15
                    demand	absolute	0.9
                    demand	plain	0.3
                    demand	weak	0.4
                    demand	strong	0.4
                    line	stance	0.5
                    line	unspoken	0.6
                    line	stance-floor	0.3
                    line	nearness-general	8
                    line	nearness-particular	25
                    line	named	0.3
                    line	supported	0.78
                    line	refuted	0.16
                    line	both-sides	0.3
                    line	overwhelming	0.9
                    line	refuter	0.6
                    confidence	SUPPORTED	0	0	0	0
                    confidence	REFUTED	0	0	0	0
                    confidence	CONFLICTING	0	0	0	0
                    confidence	NOT_ENOUGH_EVIDENCE	0	0	0	0
                    """);

    private final Weigher weigher = new Weigher(TABLE);

    private Weighing weigh(String claim, Sources... sources) {
        return weigher.weigh(
                Reading.claim(claim),
                Reading.statement(claim),
                List.of("migraine"),
                Stream.of(sources).map(Sources::assessed).toList());
    }

    private static Sources[] weakTrials(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Sources.that(SUPPORTS, "weak-" + i).of(Certainty.LOW))
                .toArray(Sources[]::new);
    }

    @Test
    void manyWeakTrialsDoNotBackAbsoluteWords() {
        Weighing plain = weigh(PLAIN, weakTrials(6));
        Weighing absolute = weigh("Magnesium always cures migraine.", weakTrials(6));

        assertThat(plain.label()).isEqualTo(Label.SUPPORTED);
        assertThat(absolute.label()).isEqualTo(Label.NOT_ENOUGH_EVIDENCE);
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
    void weightOnBothSidesConflictsUnlessOneIsOverwhelming() {
        Sources[] oneSided = {
            Sources.that(SUPPORTS, "a").of(Certainty.HIGH),
            Sources.that(SUPPORTS, "b").of(Certainty.HIGH),
            Sources.that(SUPPORTS, "c").of(Certainty.HIGH),
            Sources.that(REFUTES, "weak").of(Certainty.VERY_LOW)
        };
        Sources[] both = oneSided.clone();
        both[3] = Sources.that(REFUTES, "good").likely(0.8);

        assertThat(weigh(PLAIN, oneSided).label()).isEqualTo(Label.SUPPORTED);
        Weighing weighed = weigh(PLAIN, both);
        assertThat(weighed.balance().share()).isBetween(0.78, 0.9);
        assertThat(weighed.label()).isEqualTo(Label.CONFLICTING);

        Weighing overwhelmed = weigh(
                PLAIN,
                Stream.concat(
                                Stream.of(both),
                                IntStream.range(0, 4)
                                        .mapToObj(i -> Sources.that(SUPPORTS, "more-" + i)
                                                .of(Certainty.HIGH)))
                        .toArray(Sources[]::new));
        assertThat(overwhelmed.balance().refutes()).isGreaterThan(0.3);
        assertThat(overwhelmed.balance().share()).isGreaterThan(0.9);
        assertThat(overwhelmed.label()).isEqualTo(Label.SUPPORTED);
    }

    @Test
    void animalsAgainstPeopleIsNoSupport() {
        Weighing weighed = weigh(PLAIN, Sources.that(SUPPORTS, "mice").inAnimals(), Sources.that(REFUTES, "people"));

        assertThat(weighed.reason()).isNotEqualTo(Reason.ANIMALS_ONLY);
        assertThat(weighed.label()).isEqualTo(Label.REFUTED);

        Weighing undecided = weigh(
                PLAIN,
                Sources.that(SUPPORTS, "mice").inAnimals(),
                Sources.that(REFUTES, "people").of(Certainty.VERY_LOW));

        assertThat(undecided.reason()).isEqualTo(Reason.ANIMALS_ONLY);
        assertThat(undecided.label()).isEqualTo(Label.CONFLICTING);
        assertThat(undecided.flags()).contains(Flag.OVERGENERALISES);
    }

    @Test
    void animalsOnBothSidesSayNothingOfPeople() {
        Weighing weighed = weigh(
                PLAIN,
                Sources.that(SUPPORTS, "mice").inAnimals(),
                Sources.that(REFUTES, "rats").inAnimals());

        assertThat(weighed.label()).isEqualTo(Label.NOT_ENOUGH_EVIDENCE);
        assertThat(weighed.reason()).isNotEqualTo(Reason.ANIMALS_ONLY);
    }

    @Test
    void whatIsMissingFromAListGivesWayToWords() {
        Sources listed = Sources.that(SUPPORTS, "listed");
        Sources missing = Sources.that(REFUTES, "missing").byOmission();
        Sources missingAsSaid = Sources.that(SUPPORTS, "missing").byOmission();
        Sources denied = Sources.that(REFUTES, "denied");

        assertThat(weigh(PLAIN, listed, missing).label()).isEqualTo(Label.SUPPORTED);
        assertThat(weigh(PLAIN, missing).label()).isEqualTo(Label.REFUTED);
        assertThat(weigh(PLAIN, denied, missingAsSaid).label()).isEqualTo(Label.REFUTED);
        assertThat(weigh(PLAIN, missingAsSaid).label()).isEqualTo(Label.SUPPORTED);
    }

    @Test
    void ofSeveralConditionsOneThatIsRefutedAndNoneThatHoldsRefutes() {
        String claim = "Magnesium relieves migraine and insomnia.";
        List<String> both = List.of("migraine", "insomnia");
        Weighing weighed = weigher.weigh(
                Reading.claim(claim),
                Reading.statement(claim),
                both,
                List.of(
                        Sources.that(REFUTES, "one").assessed(),
                        Sources.that(REFUTES, "two").assessed()));

        assertThat(weighed.label()).isEqualTo(Label.REFUTED);
        assertThat(weighed.uncovered()).containsExactly("insomnia");
    }

    @Test
    void oneExceptionIsEnoughAgainstEverybody() {
        Sources[] sources = {
            Sources.that(SUPPORTS, "a").of(Certainty.HIGH),
            Sources.that(SUPPORTS, "b").of(Certainty.HIGH),
            Sources.that(SUPPORTS, "c").of(Certainty.HIGH),
            Sources.that(SUPPORTS, "d").of(Certainty.HIGH),
            Sources.that(REFUTES, "exception").of(Certainty.LOW).likely(0.6)
        };

        assertThat(weigh(PLAIN, sources).label()).isEqualTo(Label.SUPPORTED);
        assertThat(weigh("Magnesium relieves migraine in every patient.", sources)
                        .label())
                .isEqualTo(Label.REFUTED);
    }

    @Test
    void aStudyThatIsToldOfIsTheOneThatIsNearest() {
        String told = "In one trial 60% of patients with migraine responded to magnesium.";
        Sources meant = Sources.that(SUPPORTS, "meant").near(0.92);
        Sources other = Sources.that(REFUTES, "other").near(0.72);

        Weighing finding = weigh(told, meant, other);
        Weighing general = weigh(PLAIN, meant, other);

        assertThat(finding.label()).isEqualTo(Label.SUPPORTED);
        assertThat(finding.balance().share()).isGreaterThan(general.balance().share());
    }

    @Test
    void oneUnsureSourceAloneDoesNotRefute() {
        assertThat(weigh(PLAIN, Sources.that(REFUTES, "one").of(Certainty.HIGH)).label())
                .isEqualTo(Label.REFUTED);
        assertThat(weigh(PLAIN, Sources.that(REFUTES, "one").of(Certainty.HIGH).likely(0.59))
                        .label())
                .isEqualTo(Label.NOT_ENOUGH_EVIDENCE);
    }
}

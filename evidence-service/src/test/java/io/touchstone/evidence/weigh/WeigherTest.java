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

    private final Weigher weigher = new Weigher(WeighingTable.load());

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
    void weightOnBothSidesConflictsWhateverTheShare() {
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
        assertThat(weighed.balance().share()).isGreaterThan(0.78);
        assertThat(weighed.label()).isEqualTo(Label.CONFLICTING);
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

package io.touchstone.evidence.explain;

import static io.touchstone.contracts.verdicts.Stance.REFUTES;
import static io.touchstone.contracts.verdicts.Stance.SUPPORTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.contracts.verdicts.Label;
import io.touchstone.evidence.Reading;
import io.touchstone.evidence.precedent.Near;
import io.touchstone.evidence.precedent.Reviews;
import io.touchstone.evidence.weigh.Assessed;
import io.touchstone.evidence.weigh.Balance;
import io.touchstone.evidence.weigh.Sources;
import io.touchstone.evidence.weigh.Weighing;
import io.touchstone.evidence.weigh.Weighing.Reason;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExplainerTest {

    private static final String CLAIM = "Magnesium works against migraine through neuroplasticity.";
    private static final Assessed MICE =
            Sources.that(SUPPORTS, "mice").inAnimals().assessed();
    private static final Assessed RATS =
            Sources.that(REFUTES, "rats").inAnimals().assessed();
    private static final Assessed PEOPLE = Sources.that(REFUTES, "people").assessed();

    private static String explained(
            String claim,
            Label label,
            Reason reason,
            List<Assessed> supporting,
            List<Assessed> refuting,
            Assessed... more) {
        Weighing weighing = new Weighing(
                label,
                0.5,
                List.of(),
                reason,
                new Balance(supporting, refuting, supporting.size(), refuting.size(), Map.of()),
                List.of("migraine", "insomnia"),
                List.of());
        return new Explainer(Reading.STATEMENTS.vocabulary())
                .explain(
                        Reading.claim(claim),
                        weighing,
                        Stream.of(supporting, refuting, List.of(more))
                                .flatMap(List::stream)
                                .toList());
    }

    private static final List<Near> REVIEWED = List.of(
            new Near(Reviews.of("c", "Magnesium eases migraine.", Label.CONFLICTING), 0.96),
            new Near(Reviews.of("a", "Magnesium ends migraine.", Label.REFUTED, "people"), 0.95),
            new Near(Reviews.of("b", "Magnesium stops migraine.", Label.REFUTED, "people"), 0.94));

    private static String explained(Reason reason, List<Assessed> supporting, List<Assessed> refuting) {
        Weighing weighing = new Weighing(
                Label.REFUTED,
                0.5,
                List.of(),
                reason,
                new Balance(supporting, refuting, supporting.size(), refuting.size(), Map.of()),
                List.of(),
                REVIEWED);
        return new Explainer(Reading.STATEMENTS.vocabulary())
                .explain(Reading.claim(CLAIM), weighing, List.of(PEOPLE, MICE));
    }

    @Test
    void likeClaimsAreToldWithWhatReadersFoundTheSameFirst() {
        assertThat(explained(Reason.WEIGHT, List.of(), List.of(PEOPLE)))
                .contains(
                        "A like claim that was reviewed before: “Magnesium ends migraine.” (refuted). Found otherwise, of"
                                + " another one: “Magnesium eases migraine.” (true in part, or with evidence on both sides).")
                .doesNotContain("stops", "Readers");
    }

    @Test
    void whereLikeClaimsDecideTheirSourcesAreNamedAndQuotedAndSoIsWhatSpeaksAgainst() {
        assertThat(explained(Reason.PRECEDENT, List.of(MICE), List.of()))
                .startsWith("The words of the sources do not show it by themselves, though for it: 1 animal study (")
                .contains(
                        "Readers who held like claims against the sources found them refuted, looking at 1 randomised"
                                + " trial (",
                        "; nearest in it: “" + PEOPLE.passage().text() + "” (");
    }

    @Test
    void whatOnlyAnimalsShowIsNotSaidToBeDeniedInPeople() {
        assertThat(explained(CLAIM, Label.CONFLICTING, Reason.ANIMALS_ONLY, List.of(MICE), List.of()))
                .startsWith("Seen in animals or cells (")
                .contains("nothing decides whether it is so in people")
                .doesNotContain("not borne out", "()", "Nothing in the library decides it");
    }

    @Test
    void whatPeopleDenyIsNamed() {
        assertThat(explained(CLAIM, Label.CONFLICTING, Reason.ANIMALS_ONLY, List.of(MICE), List.of(PEOPLE)))
                .contains("not borne out in people (")
                .doesNotContain("nothing decides whether");
    }

    @Test
    void animalsAgainstAnimalsAreTold() {
        assertThat(explained(CLAIM, Label.CONFLICTING, Reason.ANIMALS_ONLY, List.of(MICE), List.of(RATS)))
                .contains("and not in others (", "nothing decides whether it is so in people");
    }

    @Test
    void animalsAreNotLeftAsideForBeingAnimalsWhereAnimalsDecide() {
        assertThat(explained(CLAIM, Label.CONFLICTING, Reason.ANIMALS_ONLY, List.of(MICE), List.of(), RATS))
                .doesNotContain("Left aside");
        assertThat(explained(CLAIM, Label.NOT_ENOUGH_EVIDENCE, Reason.OUT_OF_SCOPE, List.of(), List.of(), RATS))
                .contains("Left aside as near but not the same: one source");
    }

    @Test
    void ofAnApprovalOnlySourcesThatMayDecideItAreCounted() {
        assertThat(explained(
                        "The FDA approved magnesium for migraine.",
                        Label.NOT_ENOUGH_EVIDENCE,
                        Reason.SILENT,
                        List.of(),
                        List.of(),
                        PEOPLE))
                .contains("0 sources are in scope");
        assertThat(explained(
                        "Magnesium relieves migraine.",
                        Label.NOT_ENOUGH_EVIDENCE,
                        Reason.SILENT,
                        List.of(),
                        List.of(),
                        PEOPLE))
                .contains("one source is in scope");
    }
}

package io.touchstone.local.evaluate.verdicts;

import static io.touchstone.local.evaluate.Verdicts.assessment;
import static io.touchstone.local.evaluate.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touchstone.contracts.verdicts.Flag;
import io.touchstone.contracts.verdicts.Label;
import io.touchstone.contracts.verdicts.Stance;
import io.touchstone.local.evaluate.LabelFigures.OfLabel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VerdictsScoreTest {

    private final VerdictsScore score = new VerdictsScore();

    private static LabelledClaim claim(String id, Label verdict, Optional<Set<Flag>> flags, String... evidence) {
        return new LabelledClaim(id, "Tea is hot.", verdict, flags, Set.of(evidence), false);
    }

    private VerdictFigures figures() {
        return score.figures(new LabelledClaims(List.of(), 3, 1), "two records");
    }

    @Test
    void comparesLabelsAndListsWhatDiffers() {
        score.add(claim("1", Label.SUPPORTED, Optional.empty()), verdict("1", Label.SUPPORTED, .9, List.of()));
        score.add(claim("2", Label.REFUTED, Optional.empty()), verdict("2", Label.CONFLICTING, .8, List.of()));

        VerdictFigures figures = figures();

        assertThat(figures.labels().accuracy()).isEqualTo(.5);
        assertThat(figures.labels().macroF1()).isEqualTo(.25);
        assertThat(figures.confidence().confident()).isEqualTo(2);
        assertThat(figures.confidence().confidentWrong()).isEqualTo(1);
        assertThat(figures.wrong())
                .containsExactly(new VerdictFigures.Wrong(
                        "2", "Tea is hot.", Label.REFUTED, Label.CONFLICTING, .8, "Rests on tea."));
        assertThat(VerdictsText.of(figures))
                .startsWith("2 claims against two records. Left out: 3 rows without a verdict, 1 arguable.\n"
                        + "Retriever `find-1`, judge `judge-1`, table `table-1`, library `lib`.\n")
                .doesNotContain("flag", "sources named");
        assertThat(VerdictsText.wrong(figures)).contains("2: expected REFUTED, got CONFLICTING, confidence 0.80\n");
    }

    @Test
    void evidenceThatWasNamedIsLookedForAmongWhatIsShownAndWhatDecides() {
        score.add(
                claim("1", Label.SUPPORTED, Optional.empty(), "a", "b", "c", "d"),
                verdict(
                        "1",
                        Label.SUPPORTED,
                        .9,
                        List.of(),
                        assessment("a", Stance.SUPPORTS, .9, true, 0, 9),
                        assessment("a", Stance.SUPPORTS, .8, true, 10, 19),
                        assessment("b", Stance.NEUTRAL, .9, false, 0, 9),
                        assessment("z", Stance.SUPPORTS, .9, true, 0, 9)));
        score.add(claim("2", Label.SUPPORTED, Optional.empty(), "a"), verdict("2", Label.SUPPORTED, .9, List.of()));
        score.add(claim("3", Label.SUPPORTED, Optional.empty()), verdict("3", Label.SUPPORTED, .9, List.of()));

        assertThat(figures().evidence()).isEqualTo(new VerdictFigures.Evidence(2, .25, .125, .5));
    }

    @Test
    void flagsAreComparedWhereTheyWereLabelled() {
        score.add(
                claim("1", Label.SUPPORTED, Optional.of(Set.of(Flag.OUTDATED))),
                verdict("1", Label.SUPPORTED, .9, List.of(Flag.OUTDATED, Flag.OMITS_RISK)));
        score.add(
                claim("2", Label.SUPPORTED, Optional.of(Set.of(Flag.OUTDATED))),
                verdict("2", Label.SUPPORTED, .9, List.of()));
        score.add(
                claim("3", Label.SUPPORTED, Optional.empty()),
                verdict("3", Label.SUPPORTED, .9, List.of(Flag.OUTDATED)));

        List<OfLabel> flags = figures().flags();

        assertThat(flags).hasSize(Flag.values().length + 1).contains(new OfLabel("outdated", 1, .5, 2 / 3d, 2));
        assertThat(flags.getLast().label()).isEqualTo("all");
        assertThat(flags.getLast().f1()).isCloseTo(2 / 4d, within(1e-9));
    }
}

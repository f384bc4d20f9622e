package io.touchstone.evidence.explain;

import static io.touchstone.contracts.verdicts.Stance.REFUTES;
import static io.touchstone.contracts.verdicts.Stance.SUPPORTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.contracts.verdicts.Label;
import io.touchstone.evidence.weigh.Assessed;
import io.touchstone.evidence.weigh.Balance;
import io.touchstone.evidence.weigh.Sources;
import io.touchstone.evidence.weigh.Weighing;
import io.touchstone.evidence.weigh.Weighing.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuggestionTest {

    private static final String WHOLE = "Magnesium halved the days with migraine in adults who took it.";
    private static final String OTHER = "Magnesium did not shorten attacks of migraine once they had begun.";

    private static Assessed source(String id, String words) {
        return Sources.that(id.startsWith("against") ? REFUTES : SUPPORTS, id)
                .saying(words)
                .assessed();
    }

    private static Optional<String> suggested(Label label, List<Assessed> supporting, List<Assessed> refuting) {
        Weighing weighing = new Weighing(
                label,
                0.5,
                List.of(),
                Reason.WEIGHT,
                new Balance(supporting, refuting, 1, 1, Map.of()),
                List.of(),
                List.of());
        return new Suggestion().of(weighing).map(a -> a.passage().text());
    }

    @Test
    void isASentenceOfTheEvidenceWordForWord() {
        assertThat(suggested(Label.NOT_ENOUGH_EVIDENCE, List.of(), List.of(source("against", OTHER))))
                .contains(OTHER);
    }

    @Test
    void ofARefutedClaimIsNotWhatSpeaksForIt() {
        Assessed quoted = source("against-first", "Magnesium was no better than placebo.");
        assertThat(suggested(Label.REFUTED, List.of(source("for", WHOLE)), List.of(quoted, source("against", OTHER))))
                .contains(OTHER);
        assertThat(suggested(Label.REFUTED, List.of(source("for", WHOLE)), List.of(quoted)))
                .isEmpty();
    }

    @Test
    void mustStandAlone() {
        for (String leaning : List.of(
                "They had fewer days with migraine than those on placebo.",
                "However, magnesium did not shorten the attacks of migraine.",
                "Fewer days with migraine.",
                "Magnesium did nothing. ".repeat(20).strip())) {
            assertThat(suggested(Label.NOT_ENOUGH_EVIDENCE, List.of(), List.of(source("against", leaning))))
                    .as(leaning)
                    .isEmpty();
        }
    }

    @Test
    void doesNotRepeatWhatWasJustQuoted() {
        assertThat(suggested(Label.SUPPORTED, List.of(source("for", WHOLE)), List.of()))
                .isEmpty();
        assertThat(suggested(Label.SUPPORTED, List.of(source("for", WHOLE), source("second", OTHER)), List.of()))
                .contains(OTHER);
        assertThat(suggested(Label.CONFLICTING, List.of(source("for", WHOLE)), List.of(source("against", OTHER))))
                .isEmpty();
    }
}

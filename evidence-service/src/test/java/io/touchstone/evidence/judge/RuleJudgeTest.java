package io.touchstone.evidence.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touchstone.contracts.verdicts.Stance;
import io.touchstone.evidence.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleJudgeTest {

    private final RuleJudge judge = new RuleJudge(Reading.STATEMENTS);

    private StanceProbabilities judge(String claim, String passage) {
        return judge.judge(List.of(new Pair(claim, passage))).getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Creatine improves memory.                     | Creatine improved memory in forty adults.                    | SUPPORTS
                    Creatine improves memory.                     | Creatine did not improve memory in forty adults.             | REFUTES
                    Creatine improves memory.                     | Creatine had no effect on memory in forty adults.            | REFUTES
                    Zinc shortens the common cold.                | Zinc lozenges did not shorten the common cold.               | REFUTES
                    Acupuncture gives lasting relief of migraine. | Relief of migraine after acupuncture waned within two weeks. | REFUTES
                    Kava is safe and has no side effects.         | Kava caused liver injury and other adverse effects.          | REFUTES
                    Melatonin helps with insomnia.                | The bridge was painted green in May.                         | NEUTRAL
                    Melatonin helps with insomnia.                | Whether melatonin helps with insomnia is an open question.   | NEUTRAL
                    """)
    void stances(String claim, String passage, Stance expected) {
        assertThat(judge(claim, passage).stance()).isEqualTo(expected);
    }

    @Test
    void numbersThatDifferSpeakAgainst() {
        String claim = "Migraine affects 40% of adults.";
        assertThat(judge(claim, "Migraine affects 14% of adults.").supports())
                .isLessThan(judge(claim, "Migraine affects 41% of adults.").supports());
    }

    @Test
    void aPairIsJudgedTheSameWhateverStandsBesideIt() {
        Pair pair = new Pair("Garlic lowers cholesterol.", "Garlic lowered cholesterol a little.");
        Pair other = new Pair("Bees dance.", "Wasps do not.");
        assertThat(judge.judge(List.of(other, pair, other)).get(1))
                .isEqualTo(judge.judge(List.of(pair)).getFirst());
        assertThat(judge.judge(List.of())).isEmpty();
    }

    @Test
    void probabilitiesSumToOne() {
        StanceProbabilities p = judge("Yoga eases back pain.", "Yoga eased back pain.");
        assertThat(p.supports() + p.refutes() + p.neutral()).isCloseTo(1, within(1e-9));
    }
}

package io.touchstone.evidence.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.touchstone.contracts.evidence.Certainty;
import io.touchstone.contracts.evidence.EvidenceKind;
import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.contracts.evidence.Finding;
import io.touchstone.evidence.Records;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WeighingTableTest {

    private final WeighingTable table = WeighingTable.load();

    private static EvidenceRecord record(
            EvidenceKind kind, Certainty certainty, @Nullable Integer level, @Nullable Integer n) {
        return Records.of("r", kind, "T", null, null, null, Finding.BENEFIT, "F.", certainty, level, n);
    }

    private double weight(EvidenceKind kind, Certainty certainty, @Nullable Integer level) {
        return table.weight(record(kind, certainty, level, null));
    }

    @Test
    void betterEvidenceWeighsMore() {
        assertThat(weight(EvidenceKind.META_ANALYSIS, Certainty.HIGH, 1))
                .isGreaterThan(weight(EvidenceKind.RCT, Certainty.HIGH, 2))
                .isGreaterThan(weight(EvidenceKind.META_ANALYSIS, Certainty.LOW, 1));
        assertThat(weight(EvidenceKind.RCT, Certainty.LOW, 2))
                .isGreaterThan(weight(EvidenceKind.COHORT, Certainty.LOW, 3));
        assertThat(weight(EvidenceKind.META_ANALYSIS, Certainty.LOW, 1))
                .isGreaterThan(weight(EvidenceKind.META_ANALYSIS, Certainty.LOW, 4));
        assertThat(weight(EvidenceKind.OPEN_LABEL, Certainty.VERY_LOW, 4))
                .isLessThan(weight(EvidenceKind.RCT, Certainty.VERY_LOW, 2));
    }

    @Test
    void everyKindAndCertaintyHasAWeight() {
        for (EvidenceKind kind : EvidenceKind.values()) {
            for (Certainty certainty : Certainty.values()) {
                assertThat(weight(kind, certainty, null))
                        .as(kind + " " + certainty)
                        .isPositive();
            }
        }
    }

    @Test
    void fewPeopleCountLessAndManyMore() {
        double middle = table.weight(record(EvidenceKind.RCT, Certainty.MODERATE, 2, 100));
        assertThat(table.weight(record(EvidenceKind.RCT, Certainty.MODERATE, 2, 12)))
                .isCloseTo(0.6 * middle, within(1e-9));
        assertThat(table.weight(record(EvidenceKind.RCT, Certainty.MODERATE, 2, 200)))
                .isCloseTo(1.3 * middle, within(1e-9));
    }

    @Test
    void theVersionFollowsTheContent() {
        WeighingTable one = WeighingTable.parse("quality\t*\t*\t*\t1.0\n");
        assertThat(one.version())
                .isEqualTo(WeighingTable.parse("quality\t*\t*\t*\t1.0\n").version());
        assertThat(one.version())
                .isNotEqualTo(WeighingTable.parse("quality\t*\t*\t*\t2.0\n").version());
    }

    @Test
    void aRowThatCannotBeReadIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> WeighingTable.parse("quality\trct\t*\n"))
                .withMessageContaining("quality\trct");
        assertThatIllegalStateException()
                .isThrownBy(() -> WeighingTable.parse("quantity\t1\n"))
                .withMessageContaining("quantity");
    }

    @Test
    void theTableThatShipsScoresEverySignal() {
        WeighingTable.load().probabilities(noSignals());

        assertThatIllegalStateException()
                .isThrownBy(() -> WeighingTable.parse("quality\t*\t*\t*\t1.0\n").probabilities(noSignals()))
                .withMessageContaining("score.constant");
        assertThatIllegalStateException()
                .isThrownBy(() -> WeighingTable.parse("score\tweather\t0\t0\t0\t0\n"))
                .withMessageContaining("weather");
        assertThatIllegalStateException()
                .isThrownBy(() -> WeighingTable.parse("score\tconstant\t0\t0\t0\t0\nscore\tconstant\t1\t0\t0\t0\n"))
                .withMessageContaining("constant\t1");
        assertThatIllegalStateException()
                .isThrownBy(() -> WeighingTable.parse("score\tconstant\t0\t0\t0\n"))
                .withMessageContaining("constant");
    }

    private static Signals noSignals() {
        return new Signals(0);
    }
}

package io.touchstone.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Frames of labelled sentences stay about as good as they are; EvaluateFrames prints the table. */
class FramesTest {

    private static final List<LabelledFrame> FRAMES = LabelledFrame.all();
    private static final FrameScores HELD = FrameScores.of(
            new FrameReader(Vocabulary.load()),
            FRAMES.stream().filter(LabelledFrame::held).toList());

    @Test
    void bothHalvesAreLarge() {
        assertThat(FRAMES.stream().filter(LabelledFrame::held)).hasSizeGreaterThanOrEqualTo(120);
        assertThat(FRAMES.stream().filter(frame -> !frame.held())).hasSizeGreaterThanOrEqualTo(120);
    }

    @ParameterizedTest
    @CsvSource({
        "interventions, 0.96",
        "conditions,    0.96",
        "direction,     0.87",
        "comparator,    0.88",
        "population,    0.92",
        "timeFrame,     0.90",
        "route,         0.89",
        "quantities,    0.92"
    })
    void heldHalf(String field, double least) {
        assertThat(HELD.field(field).f1()).as("%s%n%s", field, HELD.table()).isGreaterThanOrEqualTo(least);
    }
}

package io.touchstone.vocabulary;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Prints how well frames are read, and how fast. With the argument {@code errors} also what is wrong in the half that the
 * readers were made with; what is wrong in the held half is not printed, so that it stays a measure.
 */
final class EvaluateFrames {

    private static final int ROUNDS = 40;

    private EvaluateFrames() {}

    public static void main(String[] arguments) {
        FrameReader reader = new FrameReader(Vocabulary.load());
        List<LabelledFrame> all = LabelledFrame.all();
        for (boolean held : new boolean[] {false, true}) {
            FrameScores scores = FrameScores.of(
                    reader, all.stream().filter(f -> f.held() == held).toList());
            System.out.println(held ? "held half" : "half for development");
            System.out.println(scores.table());
            if (!held && arguments.length > 0) {
                scores.errors().forEach(System.out::println);
            }
        }
        System.out.printf(
                Locale.ROOT, "frames: %.0f sentences per second of processor time%n", perSecond(all, reader::read));
        System.out.printf(
                Locale.ROOT,
                "names: %.0f sentences per second of processor time%n",
                perSecond(all, reader.vocabulary()::find));
    }

    /** Not the clock: other work on the machine should not count. */
    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double perSecond(List<LabelledFrame> all, Function<String, ?> work) {
        long read = 0;
        long start = 0;
        for (int round = -ROUNDS / 4; round < ROUNDS; round++) {
            if (round == 0) {
                start = processorNanos();
                read = 0;
            }
            for (LabelledFrame frame : all) {
                work.apply(frame.sentence());
                read++;
            }
        }
        return read * 1e9 / (processorNanos() - start);
    }
}

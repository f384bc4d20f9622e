package io.touchstone.evidence.weigh;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Collectors;

/** Tables with numbers of their own: those that ship are fitted, and change. */
final class Scores {

    private static final String WEIGHTS = """
            quality	rct	*	high	2.0
            quality	rct	*	moderate	1.2
            quality	rct	*	low	0.6
            quality	rct	*	very_low	0.25
            quality	animal	*	*	0.5
            record	official	2.0
            record	other	1.0
            directness	unspoken	0.5
            line	stance	0.5
            line	unspoken	0.6
            line	stance-floor	0.3
            line	nearness-general	8
            line	nearness-particular	25
            line	nearness-signal	10
            line	named	0.3
            line	likeness	40
            line	unknown	1
            line	followed	0.4
            line	told-likeness	0.85
            """;

    private Scores() {}

    /** @param scores signal, and what it counts for each label; signals that are not named count nothing */
    static WeighingTable table(String... scores) {
        EnumSet<Signal> all = EnumSet.allOf(Signal.class);
        EnumSet<Signal> unreviewed = EnumSet.complementOf(EnumSet.copyOf(Signal.REVIEWED.values()));
        return WeighingTable.parse(WEIGHTS + rows("score", unreviewed, scores) + rows("reviewed", all, scores));
    }

    private static String rows(String kind, EnumSet<Signal> signals, String... scores) {
        return signals.stream()
                .map(signal -> Arrays.stream(scores)
                        .filter(row -> row.startsWith(signal.rowName() + "\t"))
                        .findFirst()
                        .orElse(signal.rowName() + "\t0\t0\t0\t0"))
                .map(row -> kind + "\t" + row + "\n")
                .collect(Collectors.joining());
    }
}

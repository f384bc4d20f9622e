package io.touchstone.local.render;

import io.touchstone.contracts.verdicts.Method;
import io.touchstone.contracts.verdicts.Replay;
import io.touchstone.contracts.verdicts.VerdictRow;
import java.util.List;
import java.util.Objects;

/** A verdict that was computed again, for reading on a terminal. */
public final class ReplayText {

    private static final String ITEM = "  - ";

    private ReplayText() {}

    /** Lines, each with its end. */
    public static String of(Replay replay) {
        StringBuilder text = new StringBuilder();
        String notPossible = replay.notPossible();
        VerdictRow row = replay.recomputed();
        if (notPossible != null) {
            line(text, "Cannot be computed again: ", notPossible);
        } else if (row != null) {
            line(text, "", row.claim());
            line(text, "", Wording.label(row.label()) + ", confidence " + Wording.probability(row.confidence()));
            line(text, "", verdict(replay));
        }
        replay.differences().forEach(difference -> line(text, ITEM, difference));
        List<String> versions = replay.changed().stream()
                .filter(name -> !name.equals("library"))
                .toList();
        if (!versions.isEmpty()) {
            line(text, "", "Other versions now:");
            versions.forEach(name -> line(
                    text, ITEM, name + ": " + version(replay.then(), name) + " became " + version(replay.now(), name)));
        }
        Boolean sameSources = replay.sameSources();
        if (sameSources != null) {
            line(text, "", "A search finds " + (sameSources ? "the same sources now." : "other sources now:"));
            replay.sourceDifferences().forEach(difference -> line(text, ITEM, difference));
        }
        return text.toString();
    }

    private static String verdict(Replay replay) {
        return Boolean.TRUE.equals(replay.same())
                ? "The same, computed again: label, confidence, flags, explanation and evidence."
                : "Not the same, computed again:";
    }

    private static String version(Method method, String name) {
        return switch (name) {
            case "retriever" -> method.retriever();
            case "judge" -> method.judge();
            case "table" -> method.table();
            case "rules" -> Objects.requireNonNullElse(method.rules(), "not noted");
            default -> "another";
        };
    }

    private static void line(StringBuilder text, String start, String words) {
        text.append(start).append(Wording.line(words)).append('\n');
    }
}

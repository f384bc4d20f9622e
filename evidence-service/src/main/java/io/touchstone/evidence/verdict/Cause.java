package io.touchstone.evidence.verdict;

import io.touchstone.contracts.verdicts.Assessment;
import io.touchstone.contracts.verdicts.Method;
import io.touchstone.contracts.verdicts.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says why a verdict took another's place. */
final class Cause {

    private static final int NAMED = 5;

    private Cause() {}

    static String of(Verdict before, Verdict after) {
        List<String> causes = new ArrayList<>();
        List<String> changed = Versions.changed(before.method(), after.method());
        if (changed.contains(Versions.LIBRARY)) {
            causes.add("the evidence library changed" + evidence(before, after));
        }
        if (changed.stream().anyMatch(what -> !what.equals(Versions.LIBRARY))) {
            Method method = after.method();
            causes.add("the method changed (" + method.retriever() + ", " + method.judge() + ", " + method.table()
                    + ", " + method.rules() + ")");
        }
        if (causes.isEmpty()) {
            causes.add("the claim is read differently");
        }
        String label = before.label() == after.label() ? "" : ": " + before.label() + " became " + after.label();
        String text = String.join(" and ", causes) + label;
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }

    private static String evidence(Verdict before, Verdict after) {
        Set<String> come = deciding(after);
        come.removeAll(deciding(before));
        Set<String> gone = deciding(before);
        gone.removeAll(deciding(after));
        List<String> parts = new ArrayList<>();
        if (!come.isEmpty()) {
            parts.add("now decided also by " + named(come));
        }
        if (!gone.isEmpty()) {
            parts.add("no longer by " + named(gone));
        }
        return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
    }

    private static Set<String> deciding(Verdict verdict) {
        return verdict.evidence().stream()
                .filter(Assessment::decisive)
                .map(Assessment::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Some of them, and how many more there are. */
    static String named(Collection<String> ids) {
        String some = ids.stream().limit(NAMED).collect(Collectors.joining(", "));
        return ids.size() > NAMED ? some + " and " + (ids.size() - NAMED) + " more" : some;
    }
}

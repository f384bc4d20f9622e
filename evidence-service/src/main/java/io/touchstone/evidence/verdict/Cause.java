package io.touchstone.evidence.verdict;

import io.touchstone.contracts.verdicts.Assessment;
import io.touchstone.contracts.verdicts.Method;
import io.touchstone.contracts.verdicts.Verdict;
import java.util.ArrayList;
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
        if (!before.method().library().equals(after.method().library())) {
            causes.add("the evidence library changed" + evidence(before, after));
        }
        if (!sameMethod(before.method(), after.method())) {
            causes.add("the method changed (" + after.method().retriever() + ", "
                    + after.method().judge() + ", " + after.method().table() + ")");
        }
        if (causes.isEmpty()) {
            causes.add("the claim is read differently");
        }
        String label = before.label() == after.label() ? "" : ": " + before.label() + " became " + after.label();
        String text = String.join(" and ", causes) + label;
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }

    private static boolean sameMethod(Method before, Method after) {
        return before.retriever().equals(after.retriever())
                && before.judge().equals(after.judge())
                && before.table().equals(after.table());
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

    private static String named(Set<String> ids) {
        String some = ids.stream().limit(NAMED).collect(Collectors.joining(", "));
        return ids.size() > NAMED ? some + " and " + (ids.size() - NAMED) + " more" : some;
    }
}

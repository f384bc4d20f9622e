package io.touchstone.evidence.verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says what a search finds otherwise than it did. */
final class SourceDifferences {

    private SourceDifferences() {}

    /** In words; empty where the same contents are found in the same order. */
    static List<String> between(List<Basis.Source> then, List<Basis.Source> now) {
        Map<String, String> before = hashes(then);
        Map<String, String> after = hashes(now);
        List<String> differences = new ArrayList<>();
        note(differences, "No longer found: ", without(before, after));
        note(differences, "Found now and not then: ", without(after, before));
        note(
                differences,
                "With another content now: ",
                before.entrySet().stream()
                        .filter(e ->
                                after.containsKey(e.getKey()) && !e.getValue().equals(after.get(e.getKey())))
                        .map(Map.Entry::getKey)
                        .toList());
        if (differences.isEmpty() && !List.copyOf(before.keySet()).equals(List.copyOf(after.keySet()))) {
            differences.add("The same sources are found in another order.");
        }
        return differences;
    }

    private static Map<String, String> hashes(List<Basis.Source> sources) {
        Map<String, String> hashes = new LinkedHashMap<>();
        sources.forEach(source -> hashes.put(source.id(), source.hash()));
        return hashes;
    }

    private static List<String> without(Map<String, String> some, Map<String, String> others) {
        return some.keySet().stream().filter(id -> !others.containsKey(id)).toList();
    }

    private static void note(List<String> differences, String what, List<String> ids) {
        if (!ids.isEmpty()) {
            differences.add(what + Cause.named(ids) + ".");
        }
    }
}

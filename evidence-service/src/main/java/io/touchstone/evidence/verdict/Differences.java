package io.touchstone.evidence.verdict;

import io.touchstone.contracts.verdicts.Assessment;
import io.touchstone.contracts.verdicts.Flag;
import io.touchstone.contracts.verdicts.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Says in words what two verdicts on one claim say otherwise. Ids, versions and dates make no difference. */
final class Differences {

    private final List<String> found = new ArrayList<>();

    private Differences() {}

    /** Empty only where they are equal, to the last digit. */
    static List<String> between(Verdict then, Verdict again) {
        Differences differences = new Differences();
        differences.compare("The label", then.label(), again.label());
        differences.compare("The confidence", then.confidence(), again.confidence());
        if (!then.flags().equals(again.flags())) {
            differences.found.add("The flags were " + flags(then) + " and are " + flags(again) + ".");
        }
        differences.compare("The explanation", quoted(then.explanation()), quoted(again.explanation()));
        differences.evidence(then.evidence(), again.evidence());
        differences.compare("The list of precedents", then.precedents(), again.precedents());
        return List.copyOf(differences.found);
    }

    private void compare(String what, Object then, Object again) {
        if (!then.equals(again)) {
            found.add(what + " was " + then + " and is " + again + ".");
        }
    }

    private void evidence(List<Assessment> then, List<Assessment> again) {
        int known = found.size();
        Map<String, Assessment> before = byId(then);
        Map<String, Assessment> after = byId(again);
        before.forEach((id, row) -> {
            Assessment other = after.get(id);
            if (other == null) {
                found.add("Evidence " + id + " was shown and is not.");
            } else if (!row.equals(other)) {
                row(id, row, other);
            }
        });
        after.keySet().stream()
                .filter(id -> !before.containsKey(id))
                .forEach(id -> found.add("Evidence " + id + " was not shown and is."));
        if (found.size() == known && !then.equals(again)) {
            found.add("The evidence is shown in another order.");
        }
    }

    private void row(String id, Assessment then, Assessment again) {
        int before = found.size();
        String of = " of evidence " + id;
        compare("The stance" + of, lower(then.stance()), lower(again.stance()));
        compare("The probability" + of, then.probability(), again.probability());
        compare("The passage" + of, quoted(then.passage()), quoted(again.passage()));
        compare("The scope" + of, lower(then.scope()), lower(again.scope()));
        compare("The scope notes" + of, then.scopeNotes(), again.scopeNotes());
        compare("The part" + of, part(then), part(again));
        if (found.size() == before) {
            found.add("Evidence " + id + " is described otherwise.");
        }
    }

    private static Map<String, Assessment> byId(List<Assessment> rows) {
        Map<String, Assessment> byId = new LinkedHashMap<>();
        rows.forEach(row -> byId.put(byId.containsKey(row.id()) ? row.id() + " (its other passage)" : row.id(), row));
        return byId;
    }

    private static String flags(Verdict verdict) {
        return verdict.flags().isEmpty()
                ? "none"
                : verdict.flags().stream()
                        .map(Flag::name)
                        .map(f -> f.toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }

    private static String part(Assessment row) {
        return row.decisive() ? "decisive" : "not decisive";
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String quoted(String text) {
        return "“" + text + "”";
    }
}

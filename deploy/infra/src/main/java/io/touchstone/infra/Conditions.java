package io.touchstone.infra;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;

/** What a query asks of each field, whether it says so at its top or inside {@code $and}, as drivers write it. */
final class Conditions {

    private Conditions() {}

    /**
     * Returns field by field what must hold in any case. What cannot be said that way is left out: all that matches the
     * query matches this, not the other way round.
     */
    static Document of(Document query) {
        Document conditions = new Document();
        gather(query, conditions);
        return conditions;
    }

    private static void gather(Document query, Document conditions) {
        for (Map.Entry<String, Object> entry : query.entrySet()) {
            if (entry.getKey().equals("$and") && entry.getValue() instanceof Collection<?> all) {
                for (Object each : all) {
                    if (each instanceof Document nested) {
                        gather(nested, conditions);
                    }
                }
            } else if (!entry.getKey().startsWith("$")) {
                add(entry.getKey(), entry.getValue(), conditions);
            }
        }
    }

    private static void add(String field, Object condition, Document conditions) {
        Object wanted = condition;
        if (condition instanceof Document operators && operators.keySet().equals(Collections.singleton("$eq"))) {
            wanted = operators.get("$eq");
        }
        if (!conditions.containsKey(field)) {
            conditions.put(field, wanted);
        } else if (wanted instanceof Document more
                && conditions.get(field) instanceof Document before
                && areOperators(more)
                && areOperators(before)
                && Collections.disjoint(more.keySet(), before.keySet())) {
            Document both = before.cloneDeeply();
            both.putAll(more);
            conditions.put(field, both);
        }
    }

    private static boolean areOperators(Document condition) {
        return !condition.isEmpty() && condition.keySet().stream().allMatch(key -> key.startsWith("$"));
    }
}

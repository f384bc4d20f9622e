package io.touchstone.evidence.weigh;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What takes part for each of the conditions that a claim is for, where these are several. */
record ByCondition(Map<String, Balance> balances) {

    static ByCondition of(Scale scale, List<String> conditions, List<Assessed> admitted) {
        Map<String, Balance> balances = new LinkedHashMap<>();
        if (conditions.size() > 1) {
            for (String condition : conditions) {
                balances.put(
                        condition,
                        scale.weigh(
                                admitted,
                                a -> a.inScope() && a.scope().conditions().contains(condition)));
            }
        }
        return new ByCondition(balances);
    }

    /** Those on which nothing takes part. */
    List<String> uncovered() {
        return balances.entrySet().stream()
                .filter(entry -> entry.getValue().total() == 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    double several() {
        return balances.isEmpty() ? 0 : 1;
    }

    double shareUncovered() {
        return balances.isEmpty() ? 0 : (double) uncovered().size() / balances.size();
    }

    /** Whether what takes part is for one of them and against another. */
    boolean apart() {
        boolean backed = balances.values().stream().anyMatch(b -> b.lean() > 0);
        boolean denied = balances.values().stream().anyMatch(b -> b.lean() < 0);
        return backed && denied;
    }
}

package io.touchstone.evidence.scope;

import io.touchstone.contracts.verdicts.Assessment.Scope;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Collects the respects. */
final class Respects {

    final Set<String> conditions = new LinkedHashSet<>();
    boolean narrower;
    boolean component;
    boolean unspoken;
    private final List<ScopeResult.Match> matches = new ArrayList<>();

    void add(Respect respect, Scope scope, String note) {
        matches.add(new ScopeResult.Match(respect, scope, note));
    }

    ScopeResult result() {
        return new ScopeResult(
                matches,
                conditions,
                narrower,
                component && allInBut(respect -> respect == Respect.TREATMENT),
                allInBut(respect -> respect == Respect.SUBJECTS)
                        && matches.stream().anyMatch(m -> m.respect() == Respect.SUBJECTS && m.scope() != Scope.IN),
                unspoken);
    }

    private boolean allInBut(Predicate<Respect> open) {
        return matches.stream().allMatch(m -> m.scope() == Scope.IN || open.test(m.respect()));
    }
}

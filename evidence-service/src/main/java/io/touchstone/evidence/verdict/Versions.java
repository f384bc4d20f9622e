package io.touchstone.evidence.verdict;

import io.touchstone.contracts.verdicts.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Tells which versions of two methods differ. */
final class Versions {

    /** The one that says nothing of how a verdict is reached, but from what. */
    static final String LIBRARY = "library";

    private Versions() {}

    /** The names of the fields that differ; rules that were not noted count as others. */
    static List<String> changed(Method then, Method now) {
        List<String> changed = new ArrayList<>();
        note(changed, "retriever", then.retriever().equals(now.retriever()));
        note(changed, "judge", then.judge().equals(now.judge()));
        note(changed, "table", then.table().equals(now.table()));
        note(changed, "rules", Objects.equals(then.rules(), now.rules()));
        note(changed, LIBRARY, then.library().equals(now.library()));
        return changed;
    }

    private static void note(List<String> changed, String name, boolean same) {
        if (!same) {
            changed.add(name);
        }
    }
}

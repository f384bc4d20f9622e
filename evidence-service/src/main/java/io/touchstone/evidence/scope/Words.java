package io.touchstone.evidence.scope;

import org.jspecify.annotations.Nullable;

/** Vocabulary ids as a reader would write them. */
final class Words {

    private Words() {}

    static String of(@Nullable String id) {
        return id == null ? "something else" : id.replace('-', ' ');
    }
}

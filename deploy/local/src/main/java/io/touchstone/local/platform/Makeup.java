package io.touchstone.local.platform;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a platform is made of.
 *
 * @param parts the processes
 * @param backing what they rest on
 * @param settings environment variables that its services get beside the usual ones
 */
record Makeup(Set<Part> parts, Backing backing, Map<String, String> settings) {

    Makeup {
        parts = Set.copyOf(parts);
        settings = Map.copyOf(settings);
    }

    /** All there is, as users have it. */
    static Makeup whole(Backing backing) {
        return new Makeup(EnumSet.allOf(Part.class), backing, Map.of());
    }

    boolean whole() {
        return parts.size() == Part.values().length;
    }

    /** All but infra, in the order they start. */
    List<Part> services() {
        return Part.services().stream().filter(parts::contains).toList();
    }
}

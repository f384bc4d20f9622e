package io.touchstone.local.cli;

import io.touchstone.local.console.Refusal;
import io.touchstone.local.platform.Reasons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which of the labelled rows are counted. */
final class Only {

    private Only() {}

    /** @param prefix with ! before it, all others; absent: all */
    static Predicate<String> prefix(@Nullable String prefix) {
        if (prefix == null) {
            return name -> true;
        }
        return prefix.startsWith("!") ? name -> !name.startsWith(prefix.substring(1)) : name -> name.startsWith(prefix);
    }

    /** @param file of names, one a line; absent: all */
    static Predicate<String> listed(@Nullable Path file) {
        if (file == null) {
            return name -> true;
        }
        Lines.check(file.toString());
        try {
            Set<String> names = Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.toSet());
            return names::contains;
        } catch (IOException e) {
            throw new Refusal(file + ": cannot be read: " + Reasons.of(e), e);
        }
    }
}

package io.touchstone.claim.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Patterns under names, in the order of their file. A name may come more than once.
 *
 * @param entries as read
 */
public record Lexicon(List<Entry> entries) {

    /** A pattern and what it stands for. */
    public record Entry(String name, Pattern pattern) {

        /** Whether the pattern occurs in the text. */
        public boolean in(CharSequence text) {
            return pattern.matcher(text).find();
        }
    }

    public Lexicon {
        entries = List.copyOf(entries);
    }

    /**
     * Reads a resource of tab-separated names and patterns.
     *
     * @throws IllegalStateException when it is missing, or a row is not as it should be
     */
    public static Lexicon load(String resource) {
        return new Lexicon(
                rows(resource).stream().map(row -> entry(resource, row)).toList());
    }

    /** The lines of a resource without comments and blank lines. */
    public static List<String> rows(String resource) {
        try (InputStream in = Lexicon.class.getResourceAsStream("/io/touchstone/claim/" + resource)) {
            InputStream found = Objects.requireNonNull(in, () -> "resource " + resource + " is missing");
            return new BufferedReader(new InputStreamReader(found, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    /** The patterns under a name. */
    public List<Pattern> named(String name) {
        return entries.stream()
                .filter(entry -> entry.name().equals(name))
                .map(Entry::pattern)
                .toList();
    }

    private static Entry entry(String resource, String row) {
        int tab = row.indexOf('\t');
        if (tab < 1) {
            throw new IllegalStateException(resource + " has a row without a tab: " + row);
        }
        try {
            return new Entry(
                    row.substring(0, tab),
                    Pattern.compile(row.substring(tab + 1).strip(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        } catch (PatternSyntaxException e) {
            throw new IllegalStateException(resource + " has a pattern that is none: " + row, e);
        }
    }
}

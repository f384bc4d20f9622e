package io.touchstone.evidence.claim;

import io.touchstone.contracts.Digest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells in which way something is said, by the patterns of wording.tsv. Immutable. */
public final class Wording {

    private static final String RESOURCE = "/io/touchstone/evidence/claim/wording.tsv";

    private static final Set<Aspect> DENIABLE = EnumSet.of(Aspect.ABSOLUTE, Aspect.UNIVERSAL);

    private final Map<Aspect, List<Pattern>> patterns = new EnumMap<>(Aspect.class);
    private final String version;

    private Wording(List<String> rows) {
        rows.forEach(this::add);
        version = "wording-" + Digest.sha256(rows.toArray(String[]::new)).substring(0, 8);
    }

    public static Wording load() {
        try (InputStream in = Wording.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + RESOURCE);
            }
            return new Wording(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList());
        } catch (IOException e) {
            throw new IllegalStateException("wording.tsv cannot be read", e);
        }
    }

    /** Name and a digest of the rows. */
    public String version() {
        return version;
    }

    private void add(String line) {
        int tab = line.indexOf('\t');
        if (tab < 0) {
            throw new IllegalStateException("wording.tsv: no tab in '" + line + "'");
        }
        Aspect aspect = Aspect.valueOf(line.substring(0, tab).toUpperCase(Locale.ROOT));
        patterns.computeIfAbsent(aspect, a -> new ArrayList<>())
                .add(Pattern.compile(line.substring(tab + 1), Pattern.CASE_INSENSITIVE));
    }

    public Set<Aspect> of(String text) {
        String notDenied = withoutDenials(text);
        EnumSet<Aspect> found = EnumSet.noneOf(Aspect.class);
        patterns.forEach((aspect, any) -> {
            String looked = DENIABLE.contains(aspect) ? notDenied : text;
            if (any.stream().anyMatch(pattern -> pattern.matcher(looked).find())) {
                found.add(aspect);
            }
        });
        return found;
    }

    /** "Not a cure" and "not proven" are no absolutes; what stands beside them may be. */
    private String withoutDenials(String text) {
        String rest = text;
        for (Aspect denying : List.of(Aspect.MODEST, Aspect.UNSETTLED)) {
            for (Pattern denial : patterns.getOrDefault(denying, List.of())) {
                rest = denial.matcher(rest).replaceAll(" ");
            }
        }
        return rest;
    }

    /** How often an aspect shows. */
    public long count(Aspect aspect, String text) {
        return patterns.getOrDefault(aspect, List.of()).stream()
                .mapToLong(pattern -> pattern.matcher(text).results().count())
                .sum();
    }
}

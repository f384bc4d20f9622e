package io.touchstone.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rows of the resource files, which people extend: what a slip there would break is found here. */
class VocabularyRowsTest {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    /** Plain words that mean something else more often than not; they may stand only to be written exactly. */
    private static final Set<String> EVERYDAY = Set.of(
            ("act aids aim alli cat cold crack dash ed fit full gas has heat hers him his ice in iron is it iv lead light map me mind ms nac"
                            + " nice pet plan pot prep press pt ra rest sad same saint sign speed tens us va vital weed who will zyn")
                    .split(" "));

    private static List<List<String>> rows(Facet facet) {
        return Resource.rows(facet.file(), 4);
    }

    private static List<String> list(String cell, String separator) {
        return Stream.of(cell.split(separator))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    private static Set<String> ids() {
        Set<String> ids = new HashSet<>();
        for (Facet facet : Facet.values()) {
            rows(facet)
                    .forEach(row -> assertThat(ids.add(row.getFirst()))
                            .as(row.getFirst())
                            .isTrue());
        }
        return ids;
    }

    /** A file that is not among those of the digest would change what is read, and not the version. */
    @Test
    void theVersionIsOfAllFiles() throws Exception {
        Path folder = Path.of(Vocabulary.class.getResource("cues.tsv").toURI()).getParent();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".tsv")))
                    .containsExactlyInAnyOrderElementsOf(Resource.FILES);
        }
        assertThat(Vocabulary.VERSION).matches("vocabulary-4-[0-9a-f]{8}");
    }

    @ParameterizedTest
    @EnumSource
    void rowsAreWellFormed(Facet facet) {
        Set<String> ids = ids();
        for (List<String> row : rows(facet)) {
            assertThat(row).as(row.getFirst()).hasSize(4);
            assertThat(row.getFirst()).matches(ID);
            Stream.concat(list(row.get(1), ",").stream(), list(row.get(2), ",").stream())
                    .forEach(other -> assertThat(ids)
                            .as("%s names %s", row.getFirst(), other)
                            .contains(other));
            assertThat(list(row.get(1), ",")).doesNotContain(row.getFirst()).doesNotHaveDuplicates();
            assertThat(list(row.get(2), ",")).doesNotContain(row.getFirst()).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource
    void noNameStandsUnderTwoIdsOfAFacet(Facet facet) {
        Map<String, String> owners = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (List<String> row : rows(facet)) {
            for (String name : list(row.get(3), ";")) {
                String key = name.startsWith("=") ? name : Words.key(name);
                assertThat(Words.key(name)).as("%s of %s", name, row.getFirst()).isNotEmpty();
                String owner = owners.put(key, row.getFirst());
                if (owner != null) {
                    twice.add(name + " of " + owner + " and " + row.getFirst());
                }
            }
        }
        assertThat(twice).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void noNameIsAnEverydayWord(Facet facet) {
        for (List<String> row : rows(facet)) {
            assertThat(list(row.get(3), ";").stream().filter(name -> !name.startsWith("=")))
                    .as(row.getFirst())
                    .noneMatch(name -> EVERYDAY.contains(Words.key(name)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void noTermIsAKindOfItself(Facet facet) {
        Vocabulary vocabulary = Vocabulary.load();
        rows(facet)
                .forEach(row -> assertThat(vocabulary.ancestors(row.getFirst()))
                        .as(row.getFirst())
                        .doesNotContain(row.getFirst()));
    }

    @Test
    void namesForValenceAreNamesOfTerms() {
        Set<String> keys = new HashSet<>();
        for (Facet facet : List.of(Facet.CONDITION, Facet.OUTCOME)) {
            rows(facet).forEach(row -> list(row.get(3), ";").forEach(name -> keys.add(Words.key(name))));
        }
        Resource.rows("valence.tsv", 2).stream()
                .map(row -> row.getFirst())
                .filter(key -> key.startsWith("\""))
                .map(key -> Words.key(key))
                .forEach(key -> assertThat(keys).as(key).contains(key));
    }

    @Test
    void coversHealthMarketing() {
        assertThat(rows(Facet.INTERVENTION)).hasSizeGreaterThan(900);
        assertThat(rows(Facet.CONDITION)).hasSizeGreaterThan(400);
        assertThat(rows(Facet.OUTCOME)).hasSizeGreaterThan(180);
    }
}

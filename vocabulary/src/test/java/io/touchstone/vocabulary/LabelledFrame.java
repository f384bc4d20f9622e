package io.touchstone.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A sentence of frames.tsv with what a reader says of it.
 *
 * @param held whether it is only counted, and was not read while the readers were made
 */
record LabelledFrame(
        boolean held,
        String sentence,
        List<String> interventions,
        List<String> conditions,
        String direction,
        String comparator,
        String population,
        String timeFrame,
        String route,
        List<String> quantities) {

    static List<LabelledFrame> all() {
        return Resource.rows("frames.tsv", 10).stream().map(LabelledFrame::of).toList();
    }

    private static LabelledFrame of(List<String> row) {
        return new LabelledFrame(
                row.get(0).equals("held"),
                row.get(1),
                list(row.get(2)),
                list(row.get(3)),
                row.get(4),
                row.get(5),
                row.get(6),
                row.get(7),
                row.get(8),
                list(row.get(9)));
    }

    private static List<String> list(String cell) {
        return Stream.of(cell.split(","))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    /** The words of a phrase, for comparing phrases by the words they share. */
    static List<String> words(String phrase) {
        return Arrays.stream(phrase.toLowerCase(java.util.Locale.ROOT).split("\\W+"))
                .filter(word -> !word.isEmpty() && !List.of("the", "a", "an").contains(word))
                .toList();
    }
}

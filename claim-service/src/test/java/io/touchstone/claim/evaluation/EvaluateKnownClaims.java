package io.touchstone.claim.evaluation;

import io.touchstone.claim.known.Pairs;
import io.touchstone.claim.known.SameMeaning;
import io.touchstone.claim.known.Sameness;
import io.touchstone.encoder.EncodableText;
import io.touchstone.encoder.OnnxSentenceEncoder;
import io.touchstone.encoder.Vectors;
import io.touchstone.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts how well near-duplicates are told, by phenomenon: precision and recall on the pairs that are for tuning and on those
 * that are only counted. Arguments: the threshold of similarity (0.85), and {@code show} to see the errors of the half that
 * may be looked at.
 */
public final class EvaluateKnownClaims {

    private record Judged(Pairs.Pair pair, double asQueries, double asTexts, Sameness sameness) {
        boolean found(double threshold) {
            return asTexts >= threshold && sameness.isSame();
        }
    }

    private EvaluateKnownClaims() {}

    public static void main(String[] args) {
        double threshold = args.length > 0 ? Double.parseDouble(args[0]) : .85;
        boolean show = args.length > 1 && args[1].equals("show");
        SameMeaning meaning = new SameMeaning(Vocabulary.load());
        List<Judged> judged = new ArrayList<>();
        try (OnnxSentenceEncoder encoder = OnnxSentenceEncoder.load(2, 1)) {
            for (Pairs.Pair pair : Pairs.all()) {
                List<String> both = List.of(pair.one().text(), pair.other().text());
                List<float[]> queries = encoder.queries(both);
                List<float[]> texts =
                        encoder
                                .texts(both.stream()
                                        .map(text -> new EncodableText("", List.of(text)))
                                        .toList())
                                .stream()
                                .map(encoding -> encoding.whole())
                                .toList();
                judged.add(new Judged(
                        pair,
                        Vectors.dot(queries.get(0), queries.get(1)),
                        Vectors.dot(texts.get(0), texts.get(1)),
                        meaning.compare(pair.one(), pair.other())));
            }
        }
        separation("queries", judged.stream().map(j -> j.asQueries()).toList(), judged);
        separation("texts", judged.stream().map(j -> j.asTexts()).toList(), judged);
        for (boolean tune : new boolean[] {true, false}) {
            List<Judged> half =
                    judged.stream().filter(j -> j.pair().tune() == tune).toList();
            System.out.printf("%n%s%n", tune ? "for tuning" : "only counted");
            Map<String, List<Judged>> byPhenomenon = new TreeMap<>();
            half.forEach(j -> byPhenomenon
                    .computeIfAbsent(j.pair().phenomenon(), p -> new ArrayList<>())
                    .add(j));
            byPhenomenon.forEach((phenomenon, rows) -> print(phenomenon, rows, threshold));
            print("all", half, threshold);
        }
        if (show) {
            judged.stream()
                    .filter(j ->
                            j.pair().tune() && j.found(threshold) != j.pair().same())
                    .forEach(j -> System.out.printf(
                            Locale.ROOT,
                            "%s %.3f %s%n   %s%n   %s%n",
                            j.pair().same() ? "MISSED" : "WRONG",
                            j.asTexts(),
                            j.sameness(),
                            j.pair().one().text(),
                            j.pair().other().text()));
        }
    }

    /** How often a pair that says the same is nearer than one that does not (area under the ROC curve). */
    private static void separation(String name, List<Double> scores, List<Judged> judged) {
        double wins = 0;
        int pairs = 0;
        List<Double> same = new ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
            if (!judged.get(i).pair().tune() || !judged.get(i).pair().same()) {
                continue;
            }
            same.add(scores.get(i));
            for (int j = 0; j < scores.size(); j++) {
                if (judged.get(j).pair().tune() && !judged.get(j).pair().same()) {
                    pairs++;
                    wins += scores.get(i) > scores.get(j) ? 1 : 0;
                }
            }
        }
        same.sort(null);
        System.out.printf(
                Locale.ROOT,
                "%s: area %.3f; of the same: least %.3f, tenth %.3f, median %.3f%n",
                name,
                wins / pairs,
                same.getFirst(),
                same.get(same.size() / 10),
                same.get(same.size() / 2));
    }

    private static void print(String name, List<Judged> rows, double threshold) {
        long found = rows.stream().filter(j -> j.found(threshold)).count();
        long right =
                rows.stream().filter(j -> j.found(threshold) && j.pair().same()).count();
        long same = rows.stream().filter(j -> j.pair().same()).count();
        System.out.printf(
                Locale.ROOT,
                "%-18s %3d pairs, %2d the same; found %2d, right %2d; precision %.2f, recall %.2f%n",
                name,
                rows.size(),
                same,
                found,
                right,
                found == 0 ? 1 : (double) right / found,
                same == 0 ? 1 : (double) right / same);
    }
}

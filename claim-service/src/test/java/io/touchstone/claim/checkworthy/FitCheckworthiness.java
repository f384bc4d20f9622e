package io.touchstone.claim.checkworthy;

import io.touchstone.claim.Documents;
import io.touchstone.claim.sentence.Segmenter;
import io.touchstone.claim.sentence.Sentence;
import io.touchstone.claim.standalone.StandAlone;
import io.touchstone.claim.standalone.Statement;
import io.touchstone.contracts.documents.DocumentCaptured;
import io.touchstone.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Fits the weights of check-worthiness to labelled sentences (training/sentences.tsv); no test, run by hand.
 *
 * <p>Logistic regression by gradient descent, drawn towards the weights that were set by hand (a Gaussian prior around
 * them), so that a few hundred sentences correct rather than replace them. Prints the new weights, and how well they do on
 * sentences that were left out of fitting (ten folds).
 *
 * <p>Arguments: the sentences, the weights to start from, and where to write the new ones.
 */
public final class FitCheckworthiness {

    private static final int STEPS = 4_000;
    private static final double RATE = .5;
    private static final double PRIOR = Double.parseDouble(System.getProperty("prior", "4"));
    private static final int FOLDS = 10;

    private record Example(boolean worthy, Set<String> features, String text) {}

    private FitCheckworthiness() {}

    public static void main(String[] args) throws IOException {
        List<Example> examples = examples(Files.readAllLines(Path.of(args[0])));
        Map<String, Double> prior = new LinkedHashMap<>();
        for (String row : Files.readAllLines(Path.of(args[1]))) {
            if (!row.isBlank() && !row.startsWith("#")) {
                prior.put(row.split("\t")[0], Double.parseDouble(row.split("\t")[1].strip()));
            }
        }
        crossValidate(examples, prior);
        Map<String, Double> fitted = fit(examples, prior);
        StringBuilder out = new StringBuilder(
                "# feature\tweight in the logistic sum; bias first. Fitted by FitCheckworthiness to training/sentences.tsv.\n");
        fitted.forEach((name, weight) -> out.append(String.format(Locale.ROOT, "%s\t%.2f%n", name, weight)));
        if (args.length > 2) {
            Files.writeString(Path.of(args[2]), out);
        }
        System.out.print(out);
    }

    private static List<Example> examples(List<String> rows) {
        Vocabulary vocabulary = Vocabulary.load();
        Features features = new Features(vocabulary);
        Segmenter segmenter = new Segmenter();
        StandAlone standAlone = new StandAlone(vocabulary);
        List<Example> examples = new ArrayList<>();
        for (String row : rows) {
            if (row.isBlank() || row.startsWith("#")) {
                continue;
            }
            String[] cells = row.split("\t");
            String mark = cells[1].equals("h") ? "# " : cells[1].equals("l") ? "* " : "";
            // Under a title, as in an article: so that "it" has something to stand for.
            DocumentCaptured document = Documents.titled("Ketamine", mark + cells[2]);
            List<Sentence> sentences = segmenter.sentences(document);
            Sentence sentence = sentences.getFirst();
            Statement statement = standAlone.statement(cells[2], sentence, standAlone.begin(document, sentences));
            examples.add(new Example(cells[0].equals("1"), features.of(sentence, statement), cells[2]));
        }
        return examples;
    }

    private static void crossValidate(List<Example> examples, Map<String, Double> prior) {
        int[] counts = new int[4];
        double loss = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Example> rest = new ArrayList<>();
            List<Example> held = new ArrayList<>();
            for (int i = 0; i < examples.size(); i++) {
                (i % FOLDS == fold ? held : rest).add(examples.get(i));
            }
            Map<String, Double> weights = fit(rest, prior);
            for (Example example : held) {
                double p = probability(example, weights);
                loss -= Math.log(Math.max(1e-6, example.worthy() ? p : 1 - p));
                boolean found = p >= .5;
                counts[(example.worthy() ? 2 : 0) + (found ? 1 : 0)]++;
                if (found != example.worthy()) {
                    System.out.printf(
                            "%.2f %s %s %s%n",
                            p, example.worthy() ? "MISSED" : "NOISE", example.text(), example.features());
                }
            }
        }
        double precision = counts[3] / (double) Math.max(1, counts[3] + counts[1]);
        double recall = counts[3] / (double) Math.max(1, counts[3] + counts[2]);
        System.out.printf(
                "left out of fitting: P %.3f R %.3f F1 %.3f, log loss %.3f of %d%n",
                precision,
                recall,
                2 * precision * recall / (precision + recall),
                loss / examples.size(),
                examples.size());
    }

    private static Map<String, Double> fit(List<Example> examples, Map<String, Double> prior) {
        Map<String, Double> weights = new LinkedHashMap<>(prior);
        int n = examples.size();
        for (int step = 0; step < STEPS; step++) {
            Map<String, Double> gradient = new LinkedHashMap<>();
            for (Example example : examples) {
                double error = probability(example, weights) - (example.worthy() ? 1 : 0);
                gradient.merge("bias", error, Double::sum);
                for (String feature : example.features()) {
                    if (weights.containsKey(feature)) {
                        gradient.merge(feature, error, Double::sum);
                    }
                }
            }
            weights.replaceAll((name, weight) ->
                    weight - RATE * (gradient.getOrDefault(name, 0d) + PRIOR * (weight - prior.get(name))) / n);
        }
        return weights;
    }

    private static double probability(Example example, Map<String, Double> weights) {
        double sum = weights.get("bias");
        for (String feature : example.features()) {
            sum += weights.getOrDefault(feature, 0d);
        }
        return 1 / (1 + Math.exp(-sum));
    }
}

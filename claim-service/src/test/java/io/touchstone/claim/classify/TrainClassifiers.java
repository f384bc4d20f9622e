package io.touchstone.claim.classify;

import de.bwaldvogel.liblinear.Linear;
import io.touchstone.claim.classify.LogisticRegression.Row;
import io.touchstone.claim.classify.LogisticRegression.Weights;
import io.touchstone.claim.sentence.Segmenter;
import io.touchstone.claim.standalone.StandAlone;
import io.touchstone.claim.training.LabelledArticle;
import io.touchstone.claim.training.LabelledArticle.Example;
import io.touchstone.contracts.claims.ClaimType;
import io.touchstone.contracts.claims.Hedge;
import io.touchstone.encoder.EncodableText;
import io.touchstone.encoder.OnnxSentenceEncoder;
import io.touchstone.encoder.TextEncoding;
import io.touchstone.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Fits the three classifiers to our own labelled articles, and says how well they do on articles that were left out; no
 * test, run by {@code training/train}.
 *
 * <p>Arguments: the directory of the articles, and where to write the weights. Settings are chosen, and probabilities
 * calibrated (Platt), on folds of whole articles. Same articles, same weights.
 */
public final class TrainClassifiers {

    private static final int FOLDS = 8;
    private static final double[] STRENGTHS = {.1, .3, 1};
    private static final double[] SCALES = {4, 8};
    private static final int RAREST = 5;

    /** What one classifier tells. */
    private record Task(
            String name, List<String> labels, Predicate<Example> learntFrom, Function<Example, Integer> label) {}

    /** A labelled line with what the classifiers see of it. */
    private record Seen(int fold, Example example, Set<String> traits, float[] vector) {}

    private TrainClassifiers() {}

    public static void main(String[] args) throws IOException {
        Linear.disableDebugOutput();
        List<LabelledArticle> articles = LabelledArticle.readAll(Path.of(args[0]));
        List<Seen> all = seen(articles);
        System.out.printf("%d articles, %d lines that can be claims%n", articles.size(), all.size());
        for (Task task : tasks()) {
            train(task, all, Path.of(args[1]));
        }
    }

    private static List<Task> tasks() {
        List<String> types = names(ClaimType.values());
        List<String> hedges = names(Hedge.values());
        return List.of(
                new Task(
                        "checkworthiness",
                        List.of("worthy"),
                        example -> !example.line().arguable(),
                        example -> example.line().worthy() ? 0 : 1),
                new Task(
                        "type",
                        types,
                        example -> !example.line().check().equals("0"),
                        example -> types.indexOf(example.line().type())),
                new Task(
                        "hedge",
                        hedges,
                        example -> !example.line().check().equals("0"),
                        example -> hedges.indexOf(example.line().hedge())));
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<Seen> seen(List<LabelledArticle> articles) {
        Vocabulary vocabulary = Vocabulary.load();
        Segmenter segmenter = new Segmenter();
        StandAlone standAlone = new StandAlone(vocabulary);
        Traits traits = new Traits(vocabulary);
        List<Seen> all = new ArrayList<>();
        try (OnnxSentenceEncoder encoder = OnnxSentenceEncoder.load(2, 1)) {
            int fold = 0;
            for (LabelledArticle article : articles) {
                List<Example> examples = article.examples(segmenter, standAlone).stream()
                        .filter(e -> !e.candidate().sentence().isHeading()
                                && !e.candidate().statement().text().isBlank()
                                && !e.candidate().statement().text().endsWith("?"))
                        .toList();
                List<TextEncoding> encodings = encoder.texts(examples.stream()
                        .map(e -> new EncodableText(
                                "", List.of(e.candidate().statement().text())))
                        .toList());
                for (int i = 0; i < examples.size(); i++) {
                    Example example = examples.get(i);
                    all.add(new Seen(
                            fold % FOLDS,
                            example,
                            traits.of(example.candidate()),
                            encodings.get(i).whole()));
                }
                fold++;
            }
        }
        return all;
    }

    private static void train(Task task, List<Seen> all, Path directory) throws IOException {
        List<Seen> own =
                all.stream().filter(s -> task.learntFrom().test(s.example())).toList();
        Held best = null;
        for (double strength : STRENGTHS) {
            for (double scale : SCALES) {
                Held held = held(task, own, new LogisticRegression(strength, scale, RAREST));
                System.out.printf(
                        Locale.ROOT, "%-16s C %-5s scale %-3s %s%n", task.name(), strength, scale, held.figures());
                if (best == null || held.score() > best.score()) {
                    best = held;
                }
            }
        }
        double[][] platt = best.platt();
        System.out.printf("%s: chosen %s%n%s", task.name(), best.figures(), best.table());
        Weights weights = best.method().fit(rows(task, own), task.labels().size());
        Files.writeString(directory.resolve(task.name() + ".tsv"), file(task, own.size(), best, weights, platt));
        if (System.getProperty("list") != null) {
            best.list(own);
        }
    }

    private static Held held(Task task, List<Seen> own, LogisticRegression method) {
        double[][] sums = new double[own.size()][];
        List<Row> rows = rows(task, own);
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Row> rest = new ArrayList<>();
            for (int i = 0; i < own.size(); i++) {
                if (own.get(i).fold() != fold) {
                    rest.add(rows.get(i));
                }
            }
            Weights weights = method.fit(rest, task.labels().size());
            for (int i = 0; i < own.size(); i++) {
                if (own.get(i).fold() == fold) {
                    sums[i] = weights.sums(rows.get(i));
                }
            }
        }
        return new Held(
                task.labels(), method, sums, rows.stream().mapToInt(Row::label).toArray());
    }

    private static List<Row> rows(Task task, List<Seen> own) {
        return own.stream()
                .map(s -> new Row(s.traits(), s.vector(), task.label().apply(s.example())))
                .toList();
    }

    private static String file(Task task, int rows, Held held, Weights weights, double[][] platt) {
        StringBuilder out = new StringBuilder();
        out.append("# Fitted by TrainClassifiers to ")
                .append(rows)
                .append(" lines of our own articles; left out: ")
                .append(held.figures())
                .append('\n');
        out.append("feature\t").append(String.join("\t", task.labels())).append('\n');
        row(out, "bias", weights.bias());
        row(out, "scale", Arrays.stream(platt).mapToDouble(p -> p[0]).toArray());
        row(out, "offset", Arrays.stream(platt).mapToDouble(p -> p[1]).toArray());
        for (int i = 0; i < weights.traits().size(); i++) {
            row(out, weights.traits().get(i), weights.ofTraits()[i]);
        }
        for (int i = 0; i < weights.ofVector().length; i++) {
            row(out, "e" + i, weights.ofVector()[i]);
        }
        return out.toString();
    }

    private static void row(StringBuilder out, String name, double[] weights) {
        Stream<String> cells = Arrays.stream(weights).mapToObj(weight -> String.format(Locale.ROOT, "%.3f", weight));
        out.append(name).append('\t').append(String.join("\t", cells.toList())).append('\n');
    }
}

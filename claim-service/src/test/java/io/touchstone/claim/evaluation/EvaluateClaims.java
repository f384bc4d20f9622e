package io.touchstone.claim.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchstone.claim.Documents;
import io.touchstone.claim.Extractors;
import io.touchstone.claim.extract.ExtractClaims;
import io.touchstone.claim.extract.Extraction;
import io.touchstone.claim.extract.StatedClaim;
import io.touchstone.contracts.Json;
import io.touchstone.contracts.claims.Mention;
import io.touchstone.contracts.documents.DocumentCaptured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measures extraction against hand-labelled sentences; no test, run by hand.
 *
 * <p>Arguments: the gold file (JSON lines), the directory of the articles it names, which articles (a prefix, or
 * {@code -} and a prefix for all others; {@code all}), and {@code -v} to list what went wrong.
 */
public final class EvaluateClaims {

    private static final double THRESHOLD = Double.parseDouble(System.getProperty("threshold", "0.6"));

    private int truePositive;
    private int falsePositive;
    private int falseNegative;
    private int rightType;
    private int rightHedge;
    private int judged;
    private int compound;
    private int split;
    private int ambiguous;
    private List<StatedClaim> all = List.of();
    private final Map<String, Integer> types = new TreeMap<>();
    private final Map<String, Integer> hedges = new TreeMap<>();

    private EvaluateClaims() {}

    public static void main(String[] args) throws IOException {
        Path gold = Path.of(args[0]);
        Path articles = Path.of(args[1]);
        String which = args.length > 2 ? args[2] : "all";
        boolean verbose = args.length > 3;
        ExtractClaims extract = extractor(THRESHOLD);
        Map<String, List<JsonNode>> rows = new TreeMap<>();
        for (String line : Files.readAllLines(gold)) {
            JsonNode row = Json.mapper().readTree(line);
            String seed = row.get("seed").asText();
            boolean wanted = which.equals("all")
                    || (which.startsWith("-") ? !seed.startsWith(which.substring(1)) : seed.startsWith(which));
            if (wanted) {
                rows.computeIfAbsent(seed, s -> new ArrayList<>()).add(row);
            }
        }
        for (boolean borderline : new boolean[] {false, true}) {
            EvaluateClaims evaluation = new EvaluateClaims();
            for (Map.Entry<String, List<JsonNode>> article : rows.entrySet()) {
                DocumentCaptured document = Documents.lines(Files.readString(articles.resolve(article.getKey())));
                Extraction.Extracted found = (Extraction.Extracted) extract.extract(document);
                evaluation.all = verbose ? ((Extraction.Extracted) extractor(0).extract(document)).claims() : List.of();
                evaluation.compare(found.claims(), article.getValue(), borderline, verbose && borderline);
            }
            evaluation.print(borderline ? "all rows" : "without borderline rows");
        }
    }

    static ExtractClaims extractor(double threshold) {
        return Extractors.at(threshold);
    }

    private void compare(List<StatedClaim> claims, List<JsonNode> rows, boolean borderline, boolean verbose) {
        for (JsonNode row : rows) {
            if (row.get("borderline").asBoolean() && !borderline) {
                continue;
            }
            boolean worthy = row.get("check_worthy").asBoolean();
            List<StatedClaim> here = claims.stream()
                    .filter(c -> c.mentions().stream().anyMatch(m -> overlaps(m, row)))
                    .toList();
            boolean found = !here.isEmpty();
            String kind = worthy ? (found ? "ok" : "MISSED") : (found ? "NOISE" : "-");
            if (verbose) {
                System.out.printf(
                        "%-7s %s%s %s/%s | %s%n",
                        kind,
                        row.get("id").asText(),
                        row.get("borderline").asBoolean() ? " (borderline)" : "",
                        row.get("type").asText(),
                        row.get("hedge").asText(),
                        row.get("quote").asText());
                List<StatedClaim> shown = worthy && !found
                        ? all.stream()
                                .filter(c -> c.mentions().stream().anyMatch(m -> overlaps(m, row)))
                                .toList()
                        : here;
                shown.forEach(c -> System.out.printf(
                        "          %.2f %s/%s%s %s%n            %s %s%n",
                        c.claim().checkWorthiness(),
                        json(c.claim().type()),
                        json(c.claim().hedge()),
                        c.claim().ambiguous() ? " AMBIGUOUS" : "",
                        c.claim().text(),
                        c.claim().frame(),
                        c.reasons()));
            }
            truePositive += worthy && found ? 1 : 0;
            falsePositive += !worthy && found ? 1 : 0;
            falseNegative += worthy && !found ? 1 : 0;
            if (worthy && found) {
                judged++;
                String type = json(here.getFirst().claim().type());
                String hedge = json(here.getFirst().claim().hedge());
                rightType += here.stream()
                                .anyMatch(c -> json(c.claim().type())
                                        .equals(row.get("type").asText()))
                        ? 1
                        : 0;
                rightHedge += here.stream()
                                .anyMatch(c -> json(c.claim().hedge())
                                        .equals(row.get("hedge").asText()))
                        ? 1
                        : 0;
                types.merge(row.get("type").asText() + " -> " + type, 1, Integer::sum);
                hedges.merge(row.get("hedge").asText() + " -> " + hedge, 1, Integer::sum);
                ambiguous += here.stream().anyMatch(c -> c.claim().ambiguous()) ? 1 : 0;
                int parts = row.get("subclaims").size();
                if (parts > 0) {
                    compound++;
                    split += here.size() == parts ? 1 : 0;
                }
            }
        }
    }

    private static boolean overlaps(Mention mention, JsonNode row) {
        return mention.position().start() < row.get("end").asInt()
                && mention.position().end() > row.get("start").asInt();
    }

    private static String json(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private void print(String title) {
        double precision = truePositive / (double) Math.max(1, truePositive + falsePositive);
        double recall = truePositive / (double) Math.max(1, truePositive + falseNegative);
        System.out.printf(
                "%n%s: check-worthiness P %.3f R %.3f F1 %.3f (tp %d fp %d fn %d); type %.3f, hedge %.3f of %d; split as labelled %d of %d; ambiguous %d%n",
                title,
                precision,
                recall,
                2 * precision * recall / Math.max(1e-9, precision + recall),
                truePositive,
                falsePositive,
                falseNegative,
                rightType / (double) Math.max(1, judged),
                rightHedge / (double) Math.max(1, judged),
                judged,
                split,
                compound,
                ambiguous);
        System.out.println("types  " + sorted(types));
        System.out.println("hedges " + sorted(hedges));
    }

    private static Map<String, Integer> sorted(Map<String, Integer> counts) {
        List<Map.Entry<String, Integer>> entries = new ArrayList<>(counts.entrySet());
        entries.sort(Map.Entry.<String, Integer>comparingByValue(Collections.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        Map<String, Integer> ordered = new java.util.LinkedHashMap<>(new HashMap<>());
        entries.forEach(e -> ordered.put(e.getKey(), e.getValue()));
        return ordered;
    }
}

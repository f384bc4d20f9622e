package io.touchstone.evidence.measure;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchstone.contracts.Json;
import io.touchstone.contracts.claims.ClaimType;
import io.touchstone.contracts.claims.Hedge;
import io.touchstone.contracts.verdicts.ClaimRow;
import io.touchstone.contracts.verdicts.Label;
import io.touchstone.contracts.verdicts.VerdictRow;
import io.touchstone.encoder.OnnxSentenceEncoder;
import io.touchstone.encoder.SentenceEncoder;
import io.touchstone.evidence.adapter.lucene.LuceneEvidenceIndex;
import io.touchstone.evidence.claim.ClaimReader;
import io.touchstone.evidence.claim.StatedClaim;
import io.touchstone.evidence.claim.Statements;
import io.touchstone.evidence.judge.RuleJudge;
import io.touchstone.evidence.library.InMemoryEvidenceStore;
import io.touchstone.evidence.library.Library;
import io.touchstone.evidence.library.LibraryIndex;
import io.touchstone.evidence.library.RecordEncoder;
import io.touchstone.evidence.library.StarterLibrary;
import io.touchstone.evidence.passage.Passages;
import io.touchstone.evidence.retrieve.CachedQueries;
import io.touchstone.evidence.retrieve.HybridRetriever;
import io.touchstone.evidence.verdict.PreviewVerdicts;
import io.touchstone.evidence.verdict.VerdictMethod;
import io.touchstone.evidence.weigh.Weigher;
import io.touchstone.evidence.weigh.WeighingTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Holds verdicts on labelled claims against their labels, with the starter library: {@code CLAIMS.jsonl [third]}. With
 * {@code third} it shows one row of three, told by a hash of its id, and counts only those.
 */
public final class EvaluateVerdicts {

    private EvaluateVerdicts() {}

    public static void main(String[] args) throws IOException {
        boolean third = args.length > 1 && args[1].equals("third");
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            JsonNode row = Json.mapper().readTree(line);
            boolean counts = row.path("check_worthy").asBoolean(true)
                    && !row.path("borderline").asBoolean(false)
                    && row.hasNonNull("verdict");
            if (counts && (!third || Math.floorMod(row.get("id").asText().hashCode(), 3) == 0)) {
                rows.add(row);
            }
        }
        try (OnnxSentenceEncoder onnx = OnnxSentenceEncoder.load(2, 1);
                LuceneEvidenceIndex index = LuceneEvidenceIndex.inMemory(onnx.name())) {
            VerdictMethod method = method(new CachedQueries(onnx, 1000), index);
            PreviewVerdicts preview = new PreviewVerdicts(method, new ClaimReader(Statements.load()));
            long start = System.nanoTime();
            List<VerdictRow> verdicts = preview.preview(rows.stream()
                    .map(r -> new ClaimRow(r.get("id").asText(), r.get("claim").asText()))
                    .toList());
            double seconds = (System.nanoTime() - start) / 1e9;
            report(rows, verdicts, third);
            System.out.printf(Locale.ROOT, "%d claims in %.2f s%n", rows.size(), seconds);
            List<StatedClaim> typed = rows.stream().map(EvaluateVerdicts::typed).toList();
            System.out.println("With the type and hedge of the labels:");
            report(rows, preview.decide(typed), false);
        }
    }

    private static StatedClaim typed(JsonNode row) {
        StatedClaim read =
                new ClaimReader(Statements.load()).read(row.get("claim").asText());
        return new StatedClaim(
                read.claimId(),
                read.text(),
                Json.mapper().convertValue(row.get("type"), ClaimType.class),
                Json.mapper().convertValue(row.get("hedge"), Hedge.class),
                read.frame());
    }

    static VerdictMethod method(SentenceEncoder encoder, LuceneEvidenceIndex index) {
        InstantSource clock = InstantSource.system();
        InMemoryEvidenceStore store = new InMemoryEvidenceStore();
        RecordEncoder records = new RecordEncoder(new Passages(), encoder, clock);
        LibraryIndex library = new LibraryIndex(store, index, records);
        new Library(store, library, records, clock).add(StarterLibrary.records());
        Statements statements = Statements.load();
        return new VerdictMethod(
                library,
                new HybridRetriever(index, encoder),
                new RuleJudge(statements),
                new Weigher(WeighingTable.load()),
                statements,
                clock);
    }

    private static void report(List<JsonNode> rows, List<VerdictRow> verdicts, boolean show) {
        Label[] labels = Label.values();
        int[][] confusion = new int[labels.length][labels.length];
        int right = 0;
        int confident = 0;
        int confidentWrong = 0;
        for (int i = 0; i < rows.size(); i++) {
            Label wanted = Label.valueOf(rows.get(i).get("verdict").asText());
            VerdictRow got = verdicts.get(i);
            confusion[wanted.ordinal()][got.label().ordinal()]++;
            right += wanted == got.label() ? 1 : 0;
            if (got.confidence() >= 0.8) {
                confident++;
                confidentWrong += wanted == got.label() ? 0 : 1;
            }
            if (show) {
                System.out.printf(
                        Locale.ROOT,
                        "%s %s (%s) -> %s %.2f %s | %s%n    %s%n",
                        got.id(),
                        wanted,
                        rows.get(i).get("type").asText(),
                        got.label(),
                        got.confidence(),
                        got.flags() + " wanted " + rows.get(i).get("flags"),
                        got.claim(),
                        got.explanation());
            }
        }
        System.out.printf("%-22s", "wanted \\ got");
        for (Label label : labels) {
            System.out.printf("%-22s", label);
        }
        System.out.println();
        double f1 = 0;
        for (Label wanted : labels) {
            System.out.printf("%-22s", wanted);
            int row = 0;
            int column = 0;
            for (Label got : labels) {
                System.out.printf("%-22d", confusion[wanted.ordinal()][got.ordinal()]);
                row += confusion[wanted.ordinal()][got.ordinal()];
                column += confusion[got.ordinal()][wanted.ordinal()];
            }
            double score = row + column == 0 ? 0 : 2.0 * confusion[wanted.ordinal()][wanted.ordinal()] / (row + column);
            f1 += score / labels.length;
            System.out.printf(Locale.ROOT, "F1 %.3f%n", score);
        }
        System.out.printf(
                Locale.ROOT,
                "accuracy %.3f  macro-F1 %.3f  confident (0.8 or more) %d, of these wrong %d%n",
                (double) right / rows.size(),
                f1,
                confident,
                confidentWrong);
    }
}

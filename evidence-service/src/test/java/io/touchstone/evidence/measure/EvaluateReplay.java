package io.touchstone.evidence.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchstone.contracts.Json;
import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.contracts.verdicts.Verdict;
import io.touchstone.encoder.OnnxSentenceEncoder;
import io.touchstone.evidence.Reading;
import io.touchstone.evidence.adapter.lucene.LuceneEvidenceIndex;
import io.touchstone.evidence.adapter.onnx.JudgeFiles;
import io.touchstone.evidence.adapter.onnx.OnnxStanceJudge;
import io.touchstone.evidence.library.InMemoryEvidenceStore;
import io.touchstone.evidence.library.Library;
import io.touchstone.evidence.library.LibraryIndex;
import io.touchstone.evidence.library.RecordEncoder;
import io.touchstone.evidence.library.StarterLibrary;
import io.touchstone.evidence.passage.Passages;
import io.touchstone.evidence.precedent.Precedents;
import io.touchstone.evidence.retrieve.HybridRetriever;
import io.touchstone.evidence.verdict.InMemoryVerdictStore;
import io.touchstone.evidence.verdict.ReachVerdict;
import io.touchstone.evidence.verdict.ReplayVerdict;
import io.touchstone.evidence.verdict.Replayed;
import io.touchstone.evidence.verdict.VerdictMethod;
import io.touchstone.evidence.weigh.Weigher;
import io.touchstone.evidence.weigh.WeighingTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How many verdicts come out the same again, {@code CLAIMS.jsonl}: on the starter library as it was, and after every second
 * of its records was replaced and every third retracted. Also how long that takes and how much is stored for it.
 */
public final class EvaluateReplay {

    private EvaluateReplay() {}

    public static void main(String[] args) throws Exception {
        InstantSource clock = InstantSource.system();
        InMemoryEvidenceStore evidence = new InMemoryEvidenceStore();
        InMemoryVerdictStore verdicts = new InMemoryVerdictStore();
        try (OnnxSentenceEncoder onnx = OnnxSentenceEncoder.load(2, 1);
                OnnxStanceJudge judge = OnnxStanceJudge.load(JudgeFiles.shipped(), 2);
                LuceneEvidenceIndex lucene = LuceneEvidenceIndex.inMemory(onnx.name())) {
            RecordEncoder records = new RecordEncoder(new Passages(), onnx, clock);
            LibraryIndex index = new LibraryIndex(evidence, lucene, records);
            Library library = new Library(evidence, index, records, clock);
            library.add(StarterLibrary.records());
            VerdictMethod method = new VerdictMethod(
                    index,
                    new HybridRetriever(lucene, onnx),
                    Precedents.load(onnx),
                    judge,
                    new Weigher(WeighingTable.load()),
                    Reading.STATEMENTS,
                    clock);
            ReachVerdict reach = new ReachVerdict(method, verdicts, clock);
            ReplayVerdict replay = new ReplayVerdict(verdicts, library, method);
            List<Verdict> reached = new ArrayList<>();
            long bytes = 0;
            for (String line : Files.readAllLines(Path.of(args[0]))) {
                JsonNode row = Json.mapper().readTree(line);
                Verdict verdict =
                        reach.stated(Reading.told(row.get("claim").asText())).verdict();
                reached.add(verdict);
                bytes += Json.mapper()
                        .writeValueAsBytes(verdicts.find(verdict.claimId())
                                .orElseThrow()
                                .latest()
                                .basis())
                        .length;
            }
            System.out.printf(
                    Locale.ROOT, "%d verdicts; basis %.1f kB each%n", reached.size(), bytes / 1000.0 / reached.size());
            report("library unchanged", replay, reached);
            change(library);
            report("library changed", replay, reached);
        }
    }

    private static void change(Library library) throws Exception {
        List<EvidenceRecord> replaced = new ArrayList<>();
        int i = 0;
        for (EvidenceRecord record : StarterLibrary.records()) {
            if (i % 2 == 0) {
                ObjectNode other = Json.mapper().valueToTree(record);
                other.put("finding", "Corrected since. " + record.finding());
                replaced.add(Json.mapper().treeToValue(other, EvidenceRecord.class));
            }
            if (i % 3 == 0) {
                library.retract(record.id(), "to see what happens");
            }
            i++;
        }
        library.add(replaced);
    }

    private static void report(String what, ReplayVerdict replay, List<Verdict> reached) {
        int same = 0;
        int sources = 0;
        long start = System.nanoTime();
        for (Verdict verdict : reached) {
            Replayed replayed = replay.replay(verdict.verdictId()).orElseThrow();
            same += replayed instanceof Replayed.Same ? 1 : 0;
            List<String> differences = replayed.sourceDifferences();
            sources += differences != null && differences.isEmpty() ? 1 : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %d of %d the same, a search finds the same for %d, %.0f ms each%n",
                what,
                same,
                reached.size(),
                sources,
                (System.nanoTime() - start) / 1e6 / reached.size());
    }
}

package io.touchstone.evidence.verdict;

import io.touchstone.encoder.OnnxSentenceEncoder;
import io.touchstone.evidence.adapter.lucene.LuceneEvidenceIndex;
import io.touchstone.evidence.adapter.onnx.JudgeFiles;
import io.touchstone.evidence.adapter.onnx.OnnxStanceJudge;
import io.touchstone.evidence.claim.StatedClaim;
import io.touchstone.evidence.claim.Statements;
import io.touchstone.evidence.library.InMemoryEvidenceStore;
import io.touchstone.evidence.library.Library;
import io.touchstone.evidence.library.LibraryIndex;
import io.touchstone.evidence.library.RecordEncoder;
import io.touchstone.evidence.library.StarterLibrary;
import io.touchstone.evidence.passage.Passages;
import io.touchstone.evidence.precedent.Precedents;
import io.touchstone.evidence.precedent.ReviewedClaim;
import io.touchstone.evidence.retrieve.HybridRetriever;
import io.touchstone.evidence.retrieve.Retriever;
import io.touchstone.evidence.weigh.Assessed;
import io.touchstone.evidence.weigh.SignalRow;
import io.touchstone.evidence.weigh.WeighingTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes what labelled claims are scored by, for {@code training/verdicts/fit.py}: {@code CLAIMS.jsonl OUT.tsv}, as often as
 * given. The judge is the one that ships, or that in the folder {@code -Djudge} names.
 */
public final class WriteSignals {

    private WriteSignals() {}

    public static void main(String[] args) throws IOException {
        Statements statements = Statements.load();
        String folder = System.getProperty("judge");
        JudgeFiles files = folder == null ? JudgeFiles.shipped() : JudgeFiles.in(Path.of(folder));
        try (OnnxSentenceEncoder encoder = OnnxSentenceEncoder.load(2, 1);
                OnnxStanceJudge judge = OnnxStanceJudge.load(files, 2);
                LuceneEvidenceIndex index = LuceneEvidenceIndex.inMemory(encoder.name())) {
            InstantSource clock = InstantSource.system();
            InMemoryEvidenceStore store = new InMemoryEvidenceStore();
            RecordEncoder records = new RecordEncoder(new Passages(), encoder, clock);
            new Library(store, new LibraryIndex(store, index, records), records, clock).add(StarterLibrary.records());
            Retriever retriever = new HybridRetriever(index, encoder);
            Precedents precedents = Precedents.load(encoder);
            WeighingTable table = WeighingTable.load();
            Assessor assessor = new Assessor(judge, table, statements);
            for (int i = 0; i + 1 < args.length; i += 2) {
                LabelledClaims rows = LabelledClaims.read(Path.of(args[i]), statements);
                List<SearchResult> found = found(rows, retriever, precedents, statements);
                List<List<Assessed>> assessed = assessor.assess(
                        rows.claims(), found.stream().map(SearchResult::sources).toList());
                Files.write(Path.of(args[i + 1]), lines(rows, statements, table, assessed, found));
            }
        }
    }

    /** What a search finds where nothing that the same hand wrote is a precedent: it would tell its own claims too well. */
    private static List<SearchResult> found(
            LabelledClaims rows, Retriever retriever, Precedents precedents, Statements statements) {
        Map<String, Search> searches = new HashMap<>();
        List<SearchResult> found = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String author = ReviewedClaim.author(rows.ids().get(i));
            Search search = searches.computeIfAbsent(
                    author,
                    hand -> new Search(
                            retriever,
                            precedents.without(c -> ReviewedClaim.author(c.id()).equals(hand)),
                            statements));
            found.addAll(search.find(List.of(rows.claims().get(i))));
        }
        return found;
    }

    private static List<String> lines(
            LabelledClaims rows,
            Statements statements,
            WeighingTable table,
            List<List<Assessed>> assessed,
            List<SearchResult> found) {
        List<String> lines = new ArrayList<>();
        lines.add("label\tclaim\t" + SignalRow.header());
        for (int i = 0; i < rows.size(); i++) {
            StatedClaim claim = rows.claims().get(i);
            lines.add(rows.labels().get(i) + "\t" + claim.text() + "\t"
                    + SignalRow.of(
                            table,
                            claim,
                            statements.read(claim.text()),
                            VerdictMethod.conditions(claim, statements),
                            assessed.get(i),
                            found.get(i).precedents()));
        }
        return lines;
    }
}

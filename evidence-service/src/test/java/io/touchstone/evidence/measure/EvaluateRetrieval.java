package io.touchstone.evidence.measure;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchstone.contracts.Json;
import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.contracts.evidence.SearchRequest.Hit;
import io.touchstone.encoder.OnnxSentenceEncoder;
import io.touchstone.evidence.Records;
import io.touchstone.evidence.adapter.lucene.LuceneEvidenceIndex;
import io.touchstone.evidence.library.RecordEncoder;
import io.touchstone.evidence.passage.Passages;
import io.touchstone.evidence.retrieve.EvidenceFilter;
import io.touchstone.evidence.retrieve.EvidenceQuery;
import io.touchstone.evidence.retrieve.HybridRetriever;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** Measures retrieval: {@code CORPUS.jsonl CLAIMS.jsonl} in the form of SciFact. */
public final class EvaluateRetrieval {

    private static final int TOP = 100;
    private static final int CUT = 10;
    private static final int BATCH = 500;

    private EvaluateRetrieval() {}

    private record Topic(String text, Set<String> relevant) {}

    public static void main(String[] args) throws IOException {
        List<EvidenceRecord> corpus = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            JsonNode row = Json.mapper().readTree(line);
            List<String> sentences = new ArrayList<>();
            row.get("abstract")
                    .forEach(sentence -> sentences.add(sentence.asText().strip()));
            corpus.add(
                    Records.text(row.get("doc_id").asText(), row.get("title").asText(), String.join(" ", sentences)));
        }
        List<Topic> topics = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(args[1]))) {
            JsonNode row = Json.mapper().readTree(line);
            Set<String> relevant = new HashSet<>();
            row.get("cited_doc_ids").forEach(id -> relevant.add(id.asText()));
            topics.add(new Topic(row.get("claim").asText(), relevant));
        }
        try (OnnxSentenceEncoder encoder = OnnxSentenceEncoder.load(2, 1);
                LuceneEvidenceIndex index = LuceneEvidenceIndex.inMemory(encoder.name())) {
            RecordEncoder records = new RecordEncoder(new Passages(), encoder, InstantSource.system());
            long start = System.nanoTime();
            for (int i = 0; i < corpus.size(); i += BATCH) {
                index.put(records.encode(corpus.subList(i, Math.min(corpus.size(), i + BATCH))));
            }
            System.out.printf(Locale.ROOT, "%.1f records/s encoded and indexed%n", corpus.size() / seconds(start));
            HybridRetriever hybrid = new HybridRetriever(index, encoder);
            report("BM25", topics, t -> index.byWords(t.text(), TOP, EvidenceFilter.ALL));
            report(
                    "vectors",
                    topics,
                    t -> index.byMeaning(encoder.queries(List.of(t.text())).getFirst(), TOP, EvidenceFilter.ALL));
            report(
                    "hybrid",
                    topics,
                    t -> hybrid.rank(List.of(new EvidenceQuery(t.text(), TOP))).getFirst());
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void report(String name, List<Topic> topics, Function<Topic, List<Hit>> search) {
        double gain = 0;
        double recall = 0;
        long start = System.nanoTime();
        for (Topic topic : topics) {
            List<String> found = search.apply(topic).stream().map(Hit::id).toList();
            double dcg = 0;
            double ideal = 0;
            for (int i = 0; i < CUT; i++) {
                double discount = 1 / (Math.log(i + 2) / Math.log(2));
                dcg += i < found.size() && topic.relevant().contains(found.get(i)) ? discount : 0;
                ideal += i < topic.relevant().size() ? discount : 0;
            }
            gain += dcg / ideal;
            recall += (double) found.stream().filter(topic.relevant()::contains).count()
                    / topic.relevant().size();
        }
        System.out.printf(
                Locale.ROOT,
                "%-8s nDCG@10 %.4f  recall@100 %.4f  %.1f ms a query%n",
                name,
                gain / topics.size(),
                recall / topics.size(),
                1000 * seconds(start) / topics.size());
    }
}

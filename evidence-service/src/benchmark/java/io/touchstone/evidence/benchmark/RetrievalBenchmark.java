package io.touchstone.evidence.benchmark;

import io.touchstone.contracts.evidence.SearchRequest.Hit;
import io.touchstone.encoder.OnnxSentenceEncoder;
import io.touchstone.evidence.adapter.lucene.LuceneEvidenceIndex;
import io.touchstone.evidence.library.StoredEvidence;
import io.touchstone.evidence.retrieve.CachedQueries;
import io.touchstone.evidence.retrieve.EvidenceQuery;
import io.touchstone.evidence.retrieve.Found;
import io.touchstone.evidence.retrieve.HybridRetriever;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A claim's search in a large library, on disk, by one thread. The index is made at the first run and kept in target/. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {
            "-Xmx768m",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "--add-modules=jdk.incubator.vector"
        })
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class RetrievalBenchmark {

    private static final long SEED = 20261122;
    private static final int TOP = 30;
    private static final int QUERIES = 500;
    /** As much as one call of the API may import. */
    private static final int BATCH = 1000;

    @Param("100000")
    public int passages;

    private OnnxSentenceEncoder encoder;
    private LuceneEvidenceIndex index;
    private HybridRetriever known;
    private HybridRetriever encoding;
    private List<String> claims;
    private int next;

    @Setup
    public void load() {
        encoder = OnnxSentenceEncoder.load(1, 1);
        index = LuceneEvidenceIndex.open(Path.of("target", "benchmark-index-" + passages), encoder.name());
        GeneratedLibrary library = new GeneratedLibrary(SEED);
        claims = library.claims(QUERIES);
        int records = passages / GeneratedLibrary.SENTENCES;
        if (index.size() != records) {
            List<StoredEvidence> all = library.records(records, encoder);
            for (int i = 0; i < all.size(); i += BATCH) {
                index.put(all.subList(i, Math.min(all.size(), i + BATCH)));
            }
        }
        CachedQueries remembered = new CachedQueries(encoder, QUERIES);
        remembered.queries(claims);
        known = new HybridRetriever(index, remembered);
        encoding = new HybridRetriever(index, encoder);
    }

    @TearDown
    public void close() {
        index.close();
        encoder.close();
    }

    private List<EvidenceQuery> query() {
        return List.of(new EvidenceQuery(claims.get(next++ % QUERIES), TOP));
    }

    /** The ranking, the claim's vector known. */
    @Benchmark
    public List<List<Hit>> search() {
        return known.rank(query());
    }

    /** The ranking of a claim that never came before. */
    @Benchmark
    public List<List<Hit>> searchAndEncoding() {
        return encoding.rank(query());
    }

    /** The ranking, and the records with their passages. */
    @Benchmark
    public List<List<Found>> searchAndRecords() {
        return known.retrieve(query());
    }
}

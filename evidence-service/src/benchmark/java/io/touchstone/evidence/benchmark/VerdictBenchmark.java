package io.touchstone.evidence.benchmark;

import io.touchstone.contracts.verdicts.ClaimRow;
import io.touchstone.contracts.verdicts.VerdictRow;
import io.touchstone.encoder.OnnxSentenceEncoder;
import io.touchstone.encoder.SentenceEncoder;
import io.touchstone.evidence.adapter.lucene.LuceneEvidenceIndex;
import io.touchstone.evidence.adapter.onnx.JudgeFiles;
import io.touchstone.evidence.adapter.onnx.OnnxStanceJudge;
import io.touchstone.evidence.claim.ClaimReader;
import io.touchstone.evidence.claim.Statements;
import io.touchstone.evidence.judge.CachedJudge;
import io.touchstone.evidence.judge.StanceJudge;
import io.touchstone.evidence.library.InMemoryEvidenceStore;
import io.touchstone.evidence.library.Library;
import io.touchstone.evidence.library.LibraryIndex;
import io.touchstone.evidence.library.RecordEncoder;
import io.touchstone.evidence.library.StarterLibrary;
import io.touchstone.evidence.passage.Passages;
import io.touchstone.evidence.precedent.Precedents;
import io.touchstone.evidence.retrieve.CachedQueries;
import io.touchstone.evidence.retrieve.HybridRetriever;
import io.touchstone.evidence.verdict.PreviewVerdicts;
import io.touchstone.evidence.verdict.VerdictMethod;
import io.touchstone.evidence.weigh.Weigher;
import io.touchstone.evidence.weigh.WeighingTable;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The verdict on one claim, with the starter library, from its text to the explanation; nothing is stored. */
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
@Warmup(iterations = 2, time = 10)
@Measurement(iterations = 5, time = 10)
public class VerdictBenchmark {

    private static final InstantSource CLOCK = InstantSource.system();

    private OnnxSentenceEncoder encoder;
    private OnnxStanceJudge judge;
    private LuceneEvidenceIndex index;
    private PreviewVerdicts cold;
    private PreviewVerdicts warm;
    private int next;

    @Setup
    public void load() {
        encoder = OnnxSentenceEncoder.load(2, 1);
        judge = OnnxStanceJudge.load(JudgeFiles.shipped(), 2);
        index = LuceneEvidenceIndex.inMemory(encoder.name());
        RecordEncoder records = new RecordEncoder(new Passages(), encoder, CLOCK);
        InMemoryEvidenceStore store = new InMemoryEvidenceStore();
        LibraryIndex library = new LibraryIndex(store, index, records);
        new Library(store, library, records, CLOCK).add(StarterLibrary.records());
        CachedJudge remembering = new CachedJudge(judge, 100_000);
        cold = verdicts(library, encoder, judge);
        warm = verdicts(library, new CachedQueries(encoder, 1000), remembering);
        for (int i = 0; i < Claims.TEXTS.size(); i++) {
            one(warm);
        }
        System.out.printf(
                "%d pairs for %d claims, by %s%n", remembering.judged(), Claims.TEXTS.size(), remembering.name());
    }

    private PreviewVerdicts verdicts(LibraryIndex library, SentenceEncoder queries, StanceJudge stances) {
        Statements statements = Statements.load();
        return new PreviewVerdicts(
                new VerdictMethod(
                        library,
                        new HybridRetriever(index, queries),
                        Precedents.load(queries),
                        stances,
                        new Weigher(WeighingTable.load()),
                        statements,
                        CLOCK),
                new ClaimReader(statements));
    }

    @TearDown
    public void close() {
        judge.close();
        encoder.close();
        index.close();
    }

    private List<VerdictRow> one(PreviewVerdicts verdicts) {
        return verdicts.preview(List.of(new ClaimRow("claim", Claims.TEXTS.get(next++ % Claims.TEXTS.size()))));
    }

    /** Neither the claim's vector nor an answer of the judge is remembered. */
    @Benchmark
    public List<VerdictRow> cold() {
        return one(cold);
    }

    /** All are. */
    @Benchmark
    public List<VerdictRow> warm() {
        return one(warm);
    }
}

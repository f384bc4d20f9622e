package io.touchstone.evidence.adapter.onnx;

import ai.onnxruntime.OrtException;
import io.touchstone.evidence.judge.Pair;
import io.touchstone.evidence.judge.StanceProbabilities;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Pairs a second on two threads, from texts to probabilities, beside the bare runtime on the same tokens. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx512m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"})
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class StanceJudgeBenchmark {

    private static final int PAIRS = 128;
    private static final int THREADS = 2;

    /** What a pair is made of. */
    @Param({"sentences", "128-tokens"})
    public String pairs;

    private OnnxStanceJudge judge;
    private BareSession single;
    private BareSession batching;
    private List<Pair> texts;
    private List<PairTokens> tokens;
    private List<PairTokens> byLength;
    private ExecutorService threads;

    @Setup
    public void load() throws OrtException {
        judge = OnnxStanceJudge.load(JudgeFiles.shipped(), THREADS);
        single = new BareSession(1);
        batching = new BareSession(THREADS);
        threads = Executors.newFixedThreadPool(THREADS);
        texts = pairs.equals("sentences")
                ? StarterPairs.sentences(PAIRS)
                : StarterPairs.ofTokens(PAIRS, Integer.parseInt(pairs.replace("-tokens", "")), judge);
        tokens = texts.stream().map(judge::tokens).toList();
        byLength = tokens.stream()
                .sorted(Comparator.comparingInt(PairTokens::length))
                .toList();
        System.out.printf(
                "%s, tokens of a pair: %s%n",
                judge.name(), tokens.stream().mapToInt(PairTokens::length).summaryStatistics());
    }

    @TearDown
    public void close() throws OrtException {
        judge.close();
        single.close();
        batching.close();
        threads.close();
    }

    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public List<StanceProbabilities> judge() {
        return judge.judge(texts);
    }

    /** The floor: runs of one pair on two threads, tokens given, logits taken. */
    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public int bareSession() throws Exception {
        AtomicInteger next = new AtomicInteger();
        List<Future<Integer>> done = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            done.add(threads.submit(() -> {
                int count = 0;
                for (int i = next.getAndIncrement(); i < PAIRS; i = next.getAndIncrement()) {
                    count += single.run(tokens.subList(i, i + 1)).length;
                }
                return count;
            }));
        }
        int count = 0;
        for (Future<Integer> future : done) {
            count += future.get();
        }
        return count;
    }

    /** Batches of like length on two threads of the runtime: an answer depends on its neighbours. */
    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public int batchesOf8() throws OrtException {
        return batches(8);
    }

    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public int batchesOf16() throws OrtException {
        return batches(16);
    }

    private int batches(int size) throws OrtException {
        int count = 0;
        for (int i = 0; i < PAIRS; i += size) {
            count += batching.run(byLength.subList(i, i + size)).length;
        }
        return count;
    }
}

package io.touchstone.claim.benchmark;

import io.touchstone.claim.Extractors;
import io.touchstone.claim.GeneratedArticle;
import io.touchstone.claim.extract.ExtractClaims;
import io.touchstone.claim.extract.Extraction;
import io.touchstone.contracts.documents.DocumentCaptured;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * Extraction of whole articles by one thread, in a heap of {@value #HEAP}: that the longest passes in it is the bound on
 * memory. How to run it, and what came of it: docs/benchmarks/claims.md.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {ExtractClaimsBenchmark.HEAP, "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"})
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 5)
public class ExtractClaimsBenchmark {

    static final String HEAP = "-Xmx256m";

    private static final long SEED = 20261122;

    /** Of words or of characters (1k = 1,000). */
    @Param({"1000-words", "10k", "100k", "1000k"})
    public String article;

    private ExtractClaims extract;
    private DocumentCaptured document;

    @Setup
    public void load() {
        extract = Extractors.EXTRACT;
        GeneratedArticle articles = new GeneratedArticle(SEED);
        document = article.endsWith("-words")
                ? articles.ofWords(Integer.parseInt(article.replace("-words", "")))
                : articles.ofLength(1_000 * Integer.parseInt(article.replace("k", "")));
        System.out.printf(
                "%d characters, %d words%n",
                document.text().length(), document.text().split("\\s+").length);
    }

    @Benchmark
    public Extraction extract() {
        return extract.extract(document);
    }
}

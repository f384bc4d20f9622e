package io.touchstone.evidence.adapter.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtException;
import io.touchstone.evidence.judge.Pair;
import io.touchstone.evidence.judge.StanceProbabilities;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The judge that ships, with its weights, held against what training/judge/export.py says of it. */
class OnnxStanceJudgeTest {

    /**
     * Another runtime rounds another last bit; where that takes an activation over the edge between two of its 256 steps, all
     * that follows differs a little.
     */
    private static final double USUAL = 0.01;

    private static final double AT_WORST = 0.15;

    /** A pair and what the export says of it. */
    private record Reference(Pair pair, long[] ids, double[] probabilities) {

        static Reference of(String line) {
            String[] cells = line.split("\t");
            return new Reference(
                    new Pair(cells[0], cells[1]),
                    Stream.of(cells[2].split(" ")).mapToLong(Long::parseLong).toArray(),
                    Stream.of(cells[4].split(" "))
                            .mapToDouble(Double::parseDouble)
                            .toArray());
        }
    }

    private static OnnxStanceJudge judge;
    private static List<Reference> references;

    @BeforeAll
    static void load() {
        judge = OnnxStanceJudge.load(JudgeFiles.shipped(), 2);
        references = new String(JudgeFiles.shipped().read("reference.tsv"), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(Reference::of)
                .toList();
    }

    @AfterAll
    static void close() {
        judge.close();
    }

    private static List<Pair> pairs() {
        return references.stream().map(Reference::pair).toList();
    }

    @Test
    void pairsAreReadAsInTraining() {
        assertThat(references).hasSizeGreaterThan(20);
        assertThat(references)
                .allSatisfy(r -> assertThat(judge.tokens(r.pair()).ids()).containsExactly(r.ids()));
    }

    @Test
    void theAnswersAreThoseOfTheExport() {
        List<StanceProbabilities> answers = judge.judge(pairs());

        double[] differences = IntStream.range(0, references.size())
                .mapToDouble(i -> difference(answers.get(i), references.get(i).probabilities()))
                .sorted()
                .toArray();
        assertThat(differences[differences.length / 2]).isLessThan(USUAL);
        assertThat(differences[differences.length - 1]).isLessThan(AT_WORST);
    }

    private static double difference(StanceProbabilities answer, double[] expected) {
        return Math.max(
                Math.abs(answer.supports() - expected[0]),
                Math.max(Math.abs(answer.refutes() - expected[1]), Math.abs(answer.neutral() - expected[2])));
    }

    @Test
    void probabilitiesAreTheSoftmaxOfTheLogitsAtTheTemperature() throws OrtException {
        Pair pair = pairs().getFirst();
        float[] logits = judge.logits(judge.tokens(pair));
        double temperature = JudgeDescription.read(JudgeFiles.shipped()).temperature();
        StanceProbabilities answer = judge.judge(List.of(pair)).getFirst();

        assertThat(Math.log(answer.supports() / answer.refutes()))
                .isCloseTo((logits[0] - logits[1]) / temperature, within(1e-6));
        assertThat(Math.log(answer.supports() / answer.neutral()))
                .isCloseTo((logits[0] - logits[2]) / temperature, within(1e-6));
    }

    @Test
    void thePassageIsCutAndTheClaimOnlyAboveHalf() {
        PairTokens short_ = judge.tokens(new Pair("zinc helps", "word ".repeat(500)));
        assertThat(short_.length()).isEqualTo(160);
        assertThat(short_.segments()).containsExactly(segments(4, 156));
        assertThat(short_.ids()[short_.length() - 1]).isEqualTo(short_.ids()[3]);

        PairTokens both = judge.tokens(new Pair("zinc ".repeat(300), "word ".repeat(500)));
        assertThat(both.segments()).containsExactly(segments(82, 78));

        PairTokens little = judge.tokens(new Pair("zinc ".repeat(300), "word"));
        assertThat(little.segments()).containsExactly(segments(82, 2));
        assertThat(little.ids()[81]).isEqualTo(little.ids()[83]).isNotEqualTo(little.ids()[80]);
    }

    private static long[] segments(int zeros, int ones) {
        return LongStream.concat(
                        LongStream.generate(() -> 0).limit(zeros),
                        LongStream.generate(() -> 1).limit(ones))
                .toArray();
    }

    @Test
    void anAnswerIsTheSameToTheLastBitWhateverStandsBesideIt() {
        List<Pair> pairs = pairs().subList(0, 12);
        List<StanceProbabilities> alone =
                pairs.stream().map(p -> judge.judge(List.of(p)).getFirst()).toList();

        List<Integer> order =
                new ArrayList<>(IntStream.range(0, pairs.size()).boxed().toList());
        Collections.shuffle(order, new Random(1));
        List<Pair> shuffled = new ArrayList<>();
        for (int i : order) {
            shuffled.add(pairs.get(i));
            shuffled.add(new Pair("A claim that stands beside it. ".repeat(i + 1), "A passage. ".repeat(7 * i + 1)));
        }
        List<StanceProbabilities> among = judge.judge(shuffled);

        for (int i = 0; i < order.size(); i++) {
            assertThat(among.get(2 * i)).isEqualTo(alone.get(order.get(i)));
        }
    }

    @Test
    void whatHasNoWordsIsJudgedToo() {
        List<StanceProbabilities> answers = judge.judge(List.of(
                new Pair("\u200b!", "\u00ad?"), new Pair("x".repeat(5000), "[SEP] [CLS]"), new Pair("漢字", "😀")));

        assertThat(answers).hasSize(3);
        assertThat(judge.judge(List.of())).isEmpty();
    }

    @Test
    void theNameHoldsVersionAndHash() {
        String hash = JudgeDescription.sha256(JudgeFiles.shipped().read("judge-int8.onnx"));

        assertThat(judge.name()).startsWith("cross-encoder-").contains(hash.substring(0, 8));
    }

    @Test
    void itNeedsAThread() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OnnxStanceJudge.load(JudgeFiles.shipped(), 0))
                .withMessage("parallel must be at least 1, but is 0");
    }

    @Test
    void segmentsOfTheReferenceAreThoseOfThePair() {
        assertThat(references).allSatisfy(r -> {
            PairTokens tokens = judge.tokens(r.pair());
            long end = tokens.ids()[tokens.length() - 1];
            int claimEnd = IntStream.range(0, tokens.length())
                    .filter(i -> tokens.ids()[i] == end)
                    .findFirst()
                    .orElseThrow();
            assertThat(Arrays.stream(tokens.segments()).sum()).isEqualTo(tokens.length() - claimEnd - 1);
            assertThat(tokens.segments()[claimEnd]).isZero();
        });
    }
}

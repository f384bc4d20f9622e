package io.touchstone.evidence.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CachedJudgeTest {

    private final List<Pair> asked = Collections.synchronizedList(new ArrayList<>());

    private final StanceJudge counting = new StanceJudge() {
        @Override
        public String name() {
            return "counting/1";
        }

        @Override
        public List<StanceProbabilities> judge(List<Pair> pairs) {
            asked.addAll(pairs);
            return pairs.stream().map(CachedJudgeTest::answer).toList();
        }
    };

    /** Tells pairs apart by the length of the passage. */
    private static StanceProbabilities answer(Pair pair) {
        return StanceProbabilities.of(1.0 / pair.passage().length(), 0.5);
    }

    private static Pair pair(String passage) {
        return new Pair("Zinc helps.", passage);
    }

    @Test
    void eachPairIsJudgedOnceAndOrderIsKept() {
        CachedJudge judge = new CachedJudge(counting, 10);
        List<Pair> pairs = List.of(pair("one"), pair("three"), pair("one"));

        List<StanceProbabilities> answers = judge.judge(pairs);
        List<StanceProbabilities> again = judge.judge(List.of(pair("three"), pair("fourth"), pair("one")));

        assertThat(asked).containsExactly(pair("one"), pair("three"), pair("fourth"));
        assertThat(answers).containsExactly(answer(pair("one")), answer(pair("three")), answer(pair("one")));
        assertThat(again).containsExactly(answer(pair("three")), answer(pair("fourth")), answer(pair("one")));
        assertThat(judge.judged()).isEqualTo(3);
        assertThat(judge.remembered()).isEqualTo(3);
    }

    @Test
    void whateverAJudgeMayReadTellsPairsApart() {
        CachedJudge judge = new CachedJudge(counting, 10);
        List<Pair> different = List.of(new Pair("a b", "c"), new Pair("a", "b c"));

        different.forEach(p -> judge.judge(List.of(p)));

        assertThat(asked).isEqualTo(different);
    }

    @Test
    void whatWasNotUsedForLongestIsForgotten() {
        CachedJudge judge = new CachedJudge(counting, 2);

        judge.judge(List.of(pair("one"), pair("three")));
        judge.judge(List.of(pair("one")));
        judge.judge(List.of(pair("fourth")));
        asked.clear();
        judge.judge(List.of(pair("one"), pair("three")));

        assertThat(asked).containsExactly(pair("three"));
    }

    @Test
    void moreThanFitAreAnsweredAllTheSame() {
        assertThat(new CachedJudge(counting, 0).judge(List.of(pair("one"), pair("three"))))
                .containsExactly(answer(pair("one")), answer(pair("three")));
        assertThat(new CachedJudge(counting, 1).judge(List.of())).isEmpty();
    }

    @Test
    void severalMayAskAtATime() {
        CachedJudge judge = new CachedJudge(counting, 20);
        List<Pair> pairs =
                IntStream.range(1, 60).mapToObj(i -> pair("x".repeat(i))).toList();
        List<CompletableFuture<List<StanceProbabilities>>> callers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> judge.judge(pairs)))
                .toList();

        assertThat(callers)
                .allSatisfy(c -> assertThat(c.get())
                        .isEqualTo(pairs.stream().map(CachedJudgeTest::answer).toList()));
        assertThat(judge.judged() + judge.remembered()).isEqualTo(8L * pairs.size());
        assertThat(asked).hasSize((int) judge.judged());
    }

    @Test
    void theNameIsTheJudges() {
        assertThat(new CachedJudge(counting, 1).name()).isEqualTo("counting/1");
    }
}

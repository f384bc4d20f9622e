package io.touchstone.evidence.adapter.onnx;

import io.touchstone.evidence.benchmark.Claims;
import io.touchstone.evidence.judge.Pair;
import io.touchstone.evidence.library.StarterLibrary;
import io.touchstone.evidence.passage.Passages;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Pairs of the length that pairs have, and longer ones; the same each time. */
final class StarterPairs {

    private static final long SEED = 20261122;

    private StarterPairs() {}

    /** A sentence and the title of its source. */
    private record Told(String title, String text) {}

    /** Claims beside sentences of the starter library, behind their titles, as the service puts them. */
    static List<Pair> sentences(int count) {
        List<Told> sentences = all();
        Random random = new Random(SEED);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Told told = sentences.get(random.nextInt(sentences.size()));
            pairs.add(Pair.behindTitle(Claims.TEXTS.get(i % Claims.TEXTS.size()), told.title(), told.text()));
        }
        return pairs;
    }

    /** Claims beside so many words of the starter library that a pair has at most so many tokens, and hardly fewer. */
    static List<Pair> ofTokens(int count, int tokens, OnnxStanceJudge judge) {
        List<Pair> pairs = new ArrayList<>();
        for (Pair pair : sentences(count)) {
            StringBuilder passage = new StringBuilder();
            for (String word : (pair.passage() + " " + String.join(" ", all().stream().map(Told::text).toList())).split(" ")) {
                Pair longer = new Pair(pair.claim(), passage + word);
                if (judge.tokens(longer).length() > tokens) {
                    break;
                }
                passage.append(word).append(' ');
            }
            pairs.add(new Pair(pair.claim(), passage.toString()));
        }
        return pairs;
    }

    private static List<Told> all() {
        Passages passages = new Passages();
        return StarterLibrary.records().stream()
                .flatMap(record -> passages.of(record).stream().map(p -> new Told(record.title(), p.text())))
                .toList();
    }
}

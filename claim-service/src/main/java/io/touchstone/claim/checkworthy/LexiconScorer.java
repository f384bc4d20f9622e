package io.touchstone.claim.checkworthy;

import io.touchstone.claim.lexicon.Lexicon;
import io.touchstone.claim.sentence.Sentence;
import io.touchstone.claim.standalone.Statement;
import io.touchstone.vocabulary.Vocabulary;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A logistic sum over features from word lists; lists and weights are resource files. */
public final class LexiconScorer implements CheckworthinessScorer {

    private static final int REASONS = 6;
    private static final String BIAS = "bias";

    private final Features features;
    private final Map<String, Double> weights = new HashMap<>();

    public LexiconScorer(Vocabulary vocabulary) {
        this.features = new Features(vocabulary);
        for (String row : Lexicon.rows("checkworthy/weights.tsv")) {
            String[] cells = row.split("\t");
            weights.put(cells[0], Double.parseDouble(cells[1].strip()));
        }
    }

    @Override
    public Checkworthiness score(Sentence sentence, Statement statement) {
        Set<String> found = features.of(sentence, statement);
        double sum = weight(BIAS) + found.stream().mapToDouble(this::weight).sum();
        List<String> reasons = found.stream()
                .filter(name -> weight(name) != 0)
                .sorted(Comparator.comparingDouble((String name) -> -Math.abs(weight(name)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(REASONS)
                .map(name -> (weight(name) > 0 ? "+" : "-") + name)
                .toList();
        return new Checkworthiness(1 / (1 + Math.exp(-sum)), reasons);
    }

    @Override
    public String version() {
        return "lexicon-1";
    }

    private double weight(String feature) {
        return weights.getOrDefault(feature, 0d);
    }
}

package io.touchstone.local.evaluate.scifact;

import io.touchstone.contracts.verdicts.Assessment;
import io.touchstone.local.evaluate.LabelledSentence.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An abstract that a verdict rests on.
 *
 * @param sentences that it shows of it, by their numbers
 */
record Predicted(String id, ScifactLabel label, Set<Integer> sentences) {

    /** SciFact counts no more than three sentences of an abstract, so that showing all of it does not pay. */
    private static final int MOST_SENTENCES = 3;

    Predicted {
        sentences = Set.copyOf(sentences);
    }

    /**
     * The abstracts that took part in deciding and take a side: that of their most probable passage. Their sentences are
     * those of the passages that take the same side, the most probable first.
     */
    static List<Predicted> of(List<Assessment> assessments, Map<String, ScifactAbstract> corpus) {
        Map<String, List<Assessment>> byAbstract = new LinkedHashMap<>();
        assessments.stream()
                .filter(Assessment::decisive)
                .filter(one -> ScifactLabel.of(one.stance()).isPresent())
                .sorted(Comparator.comparingDouble(Assessment::probability).reversed())
                .forEach(one -> byAbstract
                        .computeIfAbsent(one.id(), id -> new ArrayList<>())
                        .add(one));
        List<Predicted> predicted = new ArrayList<>();
        byAbstract.forEach((id, own) -> {
            ScifactLabel label = ScifactLabel.of(own.getFirst().stance()).orElseThrow();
            predicted.add(new Predicted(id, label, sentences(own, Optional.ofNullable(corpus.get(id)))));
        });
        return predicted;
    }

    private static Set<Integer> sentences(List<Assessment> own, Optional<ScifactAbstract> source) {
        Set<Integer> sentences = new LinkedHashSet<>();
        for (Assessment one : own) {
            if (one.stance() == own.getFirst().stance()) {
                source.ifPresent(s -> s.shownBy(new Span(one.start(), one.end())).stream()
                        .sorted()
                        .filter(number -> sentences.size() < MOST_SENTENCES)
                        .forEach(sentences::add));
            }
        }
        return sentences;
    }

    /** Whether it is in the evidence, with the same label. */
    boolean rightLabel(ScifactClaim claim) {
        ScifactClaim.Gold gold = claim.evidence().get(id);
        return gold != null && gold.label() == label;
    }

    /** Whether, besides, one whole rationale is among the sentences. */
    boolean rightRationale(ScifactClaim claim) {
        return rightLabel(claim) && rationales(claim).stream().anyMatch(sentences::containsAll);
    }

    /** Whether, besides the label, one sentence of a rationale is among the sentences. */
    boolean rightSentence(ScifactClaim claim) {
        return rightLabel(claim)
                && rationales(claim).stream()
                        .anyMatch(rationale -> rationale.stream().anyMatch(sentences::contains));
    }

    private List<Set<Integer>> rationales(ScifactClaim claim) {
        ScifactClaim.Gold gold = claim.evidence().get(id);
        return gold == null ? List.of() : gold.rationales();
    }
}

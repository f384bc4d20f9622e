package io.touchstone.evidence.weigh;

import io.touchstone.contracts.Digest;
import io.touchstone.contracts.evidence.Certainty;
import io.touchstone.contracts.evidence.EvidenceKind;
import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.contracts.evidence.Finding;
import io.touchstone.contracts.verdicts.Assessment.Scope;
import io.touchstone.contracts.verdicts.Stance;
import io.touchstone.evidence.Records;
import io.touchstone.evidence.judge.Numbers;
import io.touchstone.evidence.judge.StanceProbabilities;
import io.touchstone.evidence.passage.Passage;
import io.touchstone.evidence.scope.Respect;
import io.touchstone.evidence.scope.ScopeResult;
import java.util.List;
import java.util.Set;

/** Sources that were held against a claim, with a stance that a test gives them. */
public record Sources(
        String id,
        Stance stance,
        double probability,
        Certainty certainty,
        double similarity,
        String words,
        Scope subjects,
        boolean omission,
        String condition,
        boolean part) {

    public static Sources that(Stance stance, String id) {
        return new Sources(
                id,
                stance,
                0.95,
                Certainty.MODERATE,
                0.8,
                "Magnesium and migraine, " + id + ".",
                Scope.IN,
                false,
                "migraine",
                false);
    }

    public Sources likely(double likely) {
        return new Sources(id, stance, likely, certainty, similarity, words, subjects, omission, condition, part);
    }

    public Sources of(Certainty rated) {
        return new Sources(id, stance, probability, rated, similarity, words, subjects, omission, condition, part);
    }

    public Sources near(double cosine) {
        return new Sources(id, stance, probability, certainty, cosine, words, subjects, omission, condition, part);
    }

    public Sources saying(String passage) {
        return new Sources(
                id, stance, probability, certainty, similarity, passage, subjects, omission, condition, part);
    }

    public Sources inAnimals() {
        return new Sources(
                id, stance, probability, certainty, similarity, words, Scope.NEAR, omission, condition, part);
    }

    public Sources byOmission() {
        return new Sources(id, stance, probability, certainty, similarity, words, subjects, true, condition, part);
    }

    public Sources about(String other) {
        return new Sources(id, stance, probability, certainty, similarity, words, subjects, omission, other, part);
    }

    /** On one part of a combination alone. */
    public Sources ofPart() {
        return new Sources(
                id, stance, probability, certainty, similarity, words, Scope.NEAR, omission, condition, true);
    }

    public Assessed assessed() {
        boolean animals = subjects == Scope.NEAR && !part;
        EvidenceRecord record = Records.of(
                id,
                animals ? EvidenceKind.ANIMAL : EvidenceKind.RCT,
                "Magnesium for migraine",
                animals ? "Mice" : "Adults with migraine",
                "Magnesium",
                "Placebo",
                stance == Stance.SUPPORTS ? Finding.BENEFIT : Finding.NO_DIFFERENCE,
                words,
                certainty,
                2,
                100);
        double rest = 1 - probability;
        StanceProbabilities probabilities = switch (stance) {
            case SUPPORTS -> new StanceProbabilities(probability, 0, rest);
            case REFUTES -> new StanceProbabilities(0, probability, rest);
            case NEUTRAL -> new StanceProbabilities(rest / 2, rest / 2, probability);
        };
        return new Assessed(
                record,
                new Passage(id, 0, words, 0, words.length(), Digest.sha256(words)),
                probabilities,
                new ScopeResult(
                        List.of(
                                new ScopeResult.Match(Respect.TREATMENT, Scope.IN, "same treatment (magnesium)"),
                                new ScopeResult.Match(Respect.SUBJECTS, subjects, "who was studied")),
                        Set.of(condition),
                        false,
                        part,
                        animals,
                        false),
                similarity,
                similarity,
                Numbers.Outcome.NOTHING_TO_COMPARE,
                omission);
    }
}

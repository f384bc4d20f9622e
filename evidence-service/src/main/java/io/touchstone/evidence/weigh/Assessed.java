package io.touchstone.evidence.weigh;

import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.contracts.verdicts.Assessment;
import io.touchstone.contracts.verdicts.Assessment.Scope;
import io.touchstone.contracts.verdicts.Stance;
import io.touchstone.evidence.judge.Numbers;
import io.touchstone.evidence.judge.StanceProbabilities;
import io.touchstone.evidence.passage.Passage;
import io.touchstone.evidence.scope.ScopeResult;
import org.jspecify.annotations.Nullable;

/**
 * A source held against a claim, by the passage that says most on it.
 *
 * @param relevance how near the passage is to the claim; orders what decides nothing
 * @param similarity cosine of claim and passage, -1 to 1
 * @param numbers how the numbers of claim and passage compare
 * @param byOmission whether it refutes only in that it lists what is so, and what is claimed is not on the list
 */
public record Assessed(
        EvidenceRecord record,
        Passage passage,
        StanceProbabilities probabilities,
        ScopeResult scope,
        double relevance,
        double similarity,
        Numbers.Outcome numbers,
        boolean byOmission) {

    public Stance stance() {
        return probabilities.stance();
    }

    public double probability() {
        return probabilities.of(stance());
    }

    public boolean inScope() {
        return scope.scope() == Scope.IN;
    }

    /** @param weight on the scale; absent where it took no part */
    public Assessment toAssessment(boolean decisive, @Nullable Double weight) {
        return new Assessment(
                record.id(),
                stance(),
                round(probability()),
                passage.text(),
                passage.start(),
                passage.end(),
                passage.hash(),
                scope.scope(),
                scope.notes(),
                decisive,
                weight == null ? null : round(weight),
                record.title(),
                record.year(),
                record.kind(),
                record.pmid(),
                record.doi(),
                record.registry());
    }

    private static double round(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}

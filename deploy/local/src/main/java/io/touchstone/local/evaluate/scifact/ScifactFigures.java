package io.touchstone.local.evaluate.scifact;

import io.touchstone.contracts.verdicts.Method;
import io.touchstone.local.evaluate.Agreement;
import io.touchstone.local.evaluate.ConfidenceFigures;
import io.touchstone.local.evaluate.LabelFigures;
import org.jspecify.annotations.Nullable;

/**
 * How far verdicts agree with SciFact.
 *
 * @param corpus how many abstracts the claims were held against
 * @param shown share of the abstracts of the evidence that are among the assessments
 * @param label abstracts with the right label
 * @param rationale abstracts with the right label and a whole rationale
 * @param sentence abstracts with the right label and a sentence of a rationale
 * @param conflicting verdicts that say so, and are counted as not enough
 * @param labels of whole claims
 */
public record ScifactFigures(
        int claims,
        int corpus,
        @Nullable Method method,
        double shown,
        Abstracts label,
        Abstracts rationale,
        Abstracts sentence,
        int conflicting,
        LabelFigures labels,
        ConfidenceFigures confidence) {

    /**
     * Agreement on abstracts.
     *
     * @param predicted how many verdicts rest on, over all claims
     * @param gold how many are in the evidence
     */
    public record Abstracts(int right, int predicted, int gold, double precision, double recall, double f1) {

        static Abstracts of(Agreement agreement) {
            return new Abstracts(
                    agreement.right(),
                    agreement.right() + agreement.noise(),
                    agreement.right() + agreement.missed(),
                    agreement.precision(),
                    agreement.recall(),
                    agreement.f1());
        }
    }
}

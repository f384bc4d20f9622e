package io.touchstone.local.evaluate.verdicts;

import io.touchstone.contracts.verdicts.Label;
import io.touchstone.contracts.verdicts.Method;
import io.touchstone.local.evaluate.ConfidenceFigures;
import io.touchstone.local.evaluate.LabelFigures;
import io.touchstone.local.evaluate.LabelFigures.OfLabel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far verdicts agree with labels.
 *
 * @param withoutVerdict rows left out that have no verdict
 * @param arguable rows left out of which it can be argued whether they are worth checking
 * @param library what the claims were held against, in words
 * @param method the versions that the verdicts were reached with
 * @param flags by flag, and all of them together under {@code all}; empty where no row has any to compare with
 */
public record VerdictFigures(
        int claims,
        int withoutVerdict,
        int arguable,
        String library,
        @Nullable Method method,
        LabelFigures labels,
        ConfidenceFigures confidence,
        Evidence evidence,
        List<OfLabel> flags,
        List<Wrong> wrong) {

    /**
     * Of the evidence that people named, means over claims.
     *
     * @param claims those with named evidence
     * @param shown share that is among the assessments
     * @param decisive share that took part in deciding
     * @param any share of the claims of which any is shown
     */
    public record Evidence(int claims, double shown, double decisive, double any) {}

    /** A verdict that differs from its label. */
    public record Wrong(String id, String claim, Label expected, Label got, double confidence, String why) {}

    public VerdictFigures {
        flags = List.copyOf(flags);
        wrong = List.copyOf(wrong);
    }
}

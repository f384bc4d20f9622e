package io.touchstone.local.evaluate.scifact;

import io.touchstone.contracts.verdicts.Assessment;
import io.touchstone.contracts.verdicts.Label;
import io.touchstone.contracts.verdicts.Method;
import io.touchstone.contracts.verdicts.VerdictRow;
import io.touchstone.local.evaluate.Agreement;
import io.touchstone.local.evaluate.ConfidenceFigures;
import io.touchstone.local.evaluate.ConfidenceFigures.Stated;
import io.touchstone.local.evaluate.Confusion;
import io.touchstone.local.evaluate.LabelFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Counts how far verdicts agree with SciFact's evidence and labels. */
final class ScifactScore {

    private final Map<String, ScifactAbstract> corpus;
    private final Confusion<ScifactLabel> labels = new Confusion<>(ScifactLabel.class);
    private final List<Stated> stated = new ArrayList<>();
    private Agreement label = Agreement.NONE;
    private Agreement rationale = Agreement.NONE;
    private Agreement sentence = Agreement.NONE;
    private Agreement shown = Agreement.NONE;
    private int conflicting;
    private @Nullable Method method;

    /** @param corpus by id */
    ScifactScore(Map<String, ScifactAbstract> corpus) {
        this.corpus = Map.copyOf(corpus);
    }

    /** Counts a claim. */
    void add(ScifactClaim claim, VerdictRow got) {
        ScifactLabel said = ScifactLabel.of(got.label());
        labels.add(claim.label(), said);
        stated.add(new Stated(got.confidence(), claim.label() == said));
        conflicting += got.label() == Label.CONFLICTING ? 1 : 0;
        method = got.method();
        List<Predicted> predicted = Predicted.of(got.evidence(), corpus);
        label = label.plus(agreement(claim, predicted, Predicted::rightLabel));
        rationale = rationale.plus(agreement(claim, predicted, Predicted::rightRationale));
        sentence = sentence.plus(agreement(claim, predicted, Predicted::rightSentence));
        for (String id : claim.evidence().keySet()) {
            shown = shown.and(true, got.evidence().stream().map(Assessment::id).anyMatch(id::equals));
        }
    }

    private static Agreement agreement(
            ScifactClaim claim, List<Predicted> predicted, BiPredicate<Predicted, ScifactClaim> right) {
        int hits =
                (int) predicted.stream().filter(one -> right.test(one, claim)).count();
        return new Agreement(hits, predicted.size() - hits, claim.evidence().size() - hits);
    }

    ScifactFigures figures() {
        return new ScifactFigures(
                labels.size(),
                corpus.size(),
                method,
                shown.recall(),
                ScifactFigures.Abstracts.of(label),
                ScifactFigures.Abstracts.of(rationale),
                ScifactFigures.Abstracts.of(sentence),
                conflicting,
                LabelFigures.of(labels),
                ConfidenceFigures.of(stated));
    }
}

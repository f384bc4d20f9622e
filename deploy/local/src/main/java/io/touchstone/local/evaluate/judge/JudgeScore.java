package io.touchstone.local.evaluate.judge;

import io.touchstone.contracts.verdicts.JudgementRow;
import io.touchstone.contracts.verdicts.JudgementRow.Answer;
import io.touchstone.contracts.verdicts.JudgementRow.Probabilities;
import io.touchstone.local.evaluate.ConfidenceFigures;
import io.touchstone.local.evaluate.ConfidenceFigures.Stated;
import io.touchstone.local.evaluate.Confusion;
import io.touchstone.local.evaluate.LabelFigures;
import io.touchstone.local.evaluate.judge.JudgeFigures.OfPhenomenon;
import io.touchstone.local.evaluate.judge.JudgeFigures.Wrong;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts how far the judge agrees with labels. */
final class JudgeScore {

    private final Confusion<Answer> labels = new Confusion<>(Answer.class);
    private final Map<String, Confusion<Answer>> phenomena = new TreeMap<>();
    private final List<Stated> stated = new ArrayList<>();
    private final List<Wrong> wrong = new ArrayList<>();

    /** Counts a pair. */
    void add(LabelledPair pair, JudgementRow got) {
        boolean right = pair.label() == got.stance();
        double probability = probability(got.probabilities(), got.stance());
        labels.add(pair.label(), got.stance());
        stated.add(new Stated(probability, right));
        pair.phenomenon()
                .ifPresent(name -> phenomena
                        .computeIfAbsent(name, n -> new Confusion<>(Answer.class))
                        .add(pair.label(), got.stance()));
        if (!right) {
            wrong.add(new Wrong(pair.id(), pair.claim(), pair.evidence(), pair.label(), got.stance(), probability));
        }
    }

    private static double probability(Probabilities probabilities, Answer answer) {
        return switch (answer) {
            case SUPPORTS -> probabilities.supports();
            case REFUTES -> probabilities.refutes();
            case NOT_ENOUGH_INFO -> probabilities.notEnoughInfo();
        };
    }

    JudgeFigures figures(double seconds) {
        return new JudgeFigures(
                labels.size(),
                seconds,
                LabelFigures.of(labels),
                ConfidenceFigures.of(stated),
                phenomena.entrySet().stream()
                        .map(entry -> figures(entry.getKey(), entry.getValue()))
                        .toList(),
                wrong);
    }

    private static OfPhenomenon figures(String name, Confusion<Answer> own) {
        return new OfPhenomenon(
                name, own.size(), own.accuracy(), own.always(own.commonest()).accuracy());
    }
}

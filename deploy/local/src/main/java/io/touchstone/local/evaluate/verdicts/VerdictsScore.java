package io.touchstone.local.evaluate.verdicts;

import io.touchstone.contracts.verdicts.Flag;
import io.touchstone.contracts.verdicts.Label;
import io.touchstone.contracts.verdicts.Method;
import io.touchstone.contracts.verdicts.VerdictRow;
import io.touchstone.local.evaluate.Agreement;
import io.touchstone.local.evaluate.ConfidenceFigures;
import io.touchstone.local.evaluate.ConfidenceFigures.Stated;
import io.touchstone.local.evaluate.Confusion;
import io.touchstone.local.evaluate.FirstSentence;
import io.touchstone.local.evaluate.LabelFigures;
import io.touchstone.local.evaluate.LabelFigures.OfLabel;
import io.touchstone.local.evaluate.verdicts.VerdictFigures.Wrong;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts how far verdicts agree with labels. */
public final class VerdictsScore {

    private final Confusion<Label> labels = new Confusion<>(Label.class);
    private final List<Stated> stated = new ArrayList<>();
    private final EvidenceRecall evidence = new EvidenceRecall();
    private final Map<Flag, Agreement> flags = new EnumMap<>(Flag.class);
    private final List<Wrong> wrong = new ArrayList<>();
    private @Nullable Method method;

    /** Counts a claim. */
    public void add(LabelledClaim claim, VerdictRow got) {
        boolean right = claim.verdict() == got.label();
        labels.add(claim.verdict(), got.label());
        stated.add(new Stated(got.confidence(), right));
        evidence.add(claim.evidence(), got.evidence());
        claim.flags().ifPresent(wanted -> addFlags(wanted, new HashSet<>(got.flags())));
        method = got.method();
        if (!right) {
            wrong.add(new Wrong(
                    claim.id(),
                    claim.claim(),
                    claim.verdict(),
                    got.label(),
                    got.confidence(),
                    FirstSentence.of(got.explanation())));
        }
    }

    private void addFlags(Set<Flag> wanted, Set<Flag> got) {
        for (Flag flag : Flag.values()) {
            flags.merge(flag, Agreement.NONE.and(wanted.contains(flag), got.contains(flag)), Agreement::plus);
        }
    }

    /**
     * The figures of what was counted.
     *
     * @param rows which rows were counted
     * @param library what the claims were held against, in words
     */
    public VerdictFigures figures(LabelledClaims rows, String library) {
        return new VerdictFigures(
                labels.size(),
                rows.withoutVerdict(),
                rows.arguable(),
                library,
                method,
                LabelFigures.of(labels),
                ConfidenceFigures.of(stated),
                evidence.figures(),
                flagFigures(),
                wrong);
    }

    private List<OfLabel> flagFigures() {
        List<OfLabel> figures = new ArrayList<>();
        Agreement all = Agreement.NONE;
        for (Map.Entry<Flag, Agreement> flag : flags.entrySet()) {
            figures.add(figures(flag.getKey().name().toLowerCase(Locale.ROOT), flag.getValue()));
            all = all.plus(flag.getValue());
        }
        if (!flags.isEmpty()) {
            figures.add(figures("all", all));
        }
        return figures;
    }

    private static OfLabel figures(String name, Agreement agreement) {
        return new OfLabel(
                name,
                agreement.precision(),
                agreement.recall(),
                agreement.f1(),
                agreement.right() + agreement.missed());
    }
}

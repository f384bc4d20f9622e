package io.touchstone.evidence.judge;

import io.touchstone.contracts.claims.ClaimType;
import io.touchstone.contracts.claims.Frame;
import io.touchstone.contracts.claims.Frame.Direction;
import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.contracts.evidence.Finding;
import io.touchstone.evidence.claim.Aspect;
import io.touchstone.evidence.claim.StatedClaim;
import io.touchstone.evidence.claim.Statement;
import io.touchstone.evidence.scope.EvidenceFrame;
import io.touchstone.vocabulary.Relation;
import io.touchstone.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * What the direction that a source states of its own finding says of a claim. This reaches further than words: a trial's
 * finding of benefit supports "relieves depression" however it is worded. It speaks only to plain claims of effect and of
 * safety, and only of what the source itself gave, for what, and compared with what; how fast, how long, how much, and what a
 * body has said of it, is for the words to say.
 */
public final class ReportedDirection {

    private static final StanceProbabilities SUPPORTS = new StanceProbabilities(0.80, 0.05, 0.15);
    private static final StanceProbabilities REFUTES = new StanceProbabilities(0.05, 0.76, 0.19);

    private static final Set<ClaimType> OF_EFFECT = Set.of(
            ClaimType.EFFICACY,
            ClaimType.COMPARISON,
            ClaimType.SAFETY,
            ClaimType.STATISTIC,
            ClaimType.DOSING_PROTOCOL,
            ClaimType.TESTIMONIAL);

    private static final String CONTROL = "control";
    private static final String INERT = "inert-control";

    private static final String SAFETY = "safety-outcome";

    private final Vocabulary vocabulary;

    public ReportedDirection(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Empty when the direction says nothing of this claim.
     *
     * @param evidence the source as a whole: what a passage names beside that is not what the direction is of
     */
    public Optional<StanceProbabilities> of(
            StatedClaim claim, Statement statement, EvidenceRecord record, EvidenceFrame evidence) {
        Frame frame = claim.frame();
        if (frame.interventions().isEmpty() || !near(evidence.interventions(), frame.interventions())) {
            return Optional.empty();
        }
        boolean onHarms = record.direction() == Finding.HARM && onSafety(evidence);
        if (claimsSafety(frame, statement)) {
            // Whatever else it is about: "just as safe as an approved medicine" is read as regulatory too.
            return onHarms ? Optional.of(REFUTES) : Optional.empty();
        }
        if (!OF_EFFECT.contains(claim.type())) {
            return Optional.empty();
        }
        if (onHarms
                || statement.is(Aspect.DURABLE)
                || statement.is(Aspect.MODEST)
                || statement.is(Aspect.FINDING)
                || !statement.authorities().isEmpty()
                || frame.quantities().stream().anyMatch(q -> "%".equals(q.unit()))
                || frame.conditions().isEmpty()
                || !evidence.conditions().isEmpty() && !near(evidence.conditions(), frame.conditions())
                || comparesOtherwise(claim, evidence)) {
            return Optional.empty();
        }
        return switch (frame.direction()) {
            case IMPROVES -> effect(claim, record, evidence, SUPPORTS, REFUTES);
            case NO_EFFECT, WORSENS -> effect(claim, record, evidence, REFUTES, SUPPORTS);
            case EQUAL ->
                claim.type() == ClaimType.COMPARISON && record.direction() == Finding.NO_DIFFERENCE
                        ? Optional.of(SUPPORTS)
                        : Optional.empty();
            case CAUSES, APPROVED_FOR, NOT_APPROVED_FOR, IS, UNSTATED -> Optional.empty();
        };
    }

    private Optional<StanceProbabilities> effect(
            StatedClaim claim,
            EvidenceRecord record,
            EvidenceFrame evidence,
            StanceProbabilities onBenefit,
            StanceProbabilities onNone) {
        return switch (record.direction()) {
            case BENEFIT -> Optional.of(onBenefit);
            case NO_DIFFERENCE, HARM ->
                claim.type() == ClaimType.COMPARISON || comparedWithControl(evidence)
                        ? Optional.of(onNone)
                        : Optional.empty();
            case MIXED, NOT_APPLICABLE -> Optional.empty();
        };
    }

    /** No better than another treatment, or than another schedule of the same, is not the same as no effect. */
    private boolean comparedWithControl(EvidenceFrame evidence) {
        return !evidence.comparators().isEmpty()
                && evidence.comparators().stream().allMatch(id -> vocabulary.isA(id, CONTROL));
    }

    /** Whether the claim compares with something that this source did not compare with. */
    private boolean comparesOtherwise(StatedClaim claim, EvidenceFrame evidence) {
        String comparator = claim.frame().comparator();
        if (claim.type() != ClaimType.COMPARISON || comparator == null) {
            return false;
        }
        return evidence.comparators().stream()
                .noneMatch(id -> vocabulary.relation(id, comparator).compareTo(Relation.NARROWER) <= 0
                        || vocabulary.isA(id, INERT) && vocabulary.isA(comparator, INERT));
    }

    private boolean near(Collection<String> present, Collection<String> wanted) {
        return present.stream()
                .anyMatch(
                        id -> wanted.stream().anyMatch(other -> vocabulary.relation(id, other) != Relation.UNRELATED));
    }

    private boolean claimsSafety(Frame frame, Statement statement) {
        return statement.is(Aspect.SAFE)
                        && frame.direction() != Direction.CAUSES
                        && frame.direction() != Direction.WORSENS
                || frame.direction() == Direction.NO_EFFECT
                        && frame.conditions().stream().anyMatch(id -> vocabulary.isA(id, SAFETY));
    }

    private boolean onSafety(EvidenceFrame evidence) {
        return evidence.outcomes().stream().anyMatch(id -> vocabulary.isA(id, SAFETY));
    }
}

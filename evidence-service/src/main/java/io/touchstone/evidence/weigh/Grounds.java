package io.touchstone.evidence.weigh;

import io.touchstone.contracts.claims.ClaimType;
import io.touchstone.contracts.verdicts.Label;
import io.touchstone.evidence.claim.Aspect;
import io.touchstone.evidence.claim.StatedClaim;
import io.touchstone.evidence.claim.Statement;
import io.touchstone.evidence.precedent.Votes;
import io.touchstone.evidence.scope.EvidenceFrames;
import io.touchstone.evidence.weigh.Weighing.Reason;
import java.util.List;
import java.util.Optional;

/** What was found for a claim, put on the scale: what each label could rest on. */
final class Grounds {

    private final StatedClaim claim;
    private final Statement statement;
    private final Assertion assertion;
    private final boolean nothingFound;
    private final List<Assessed> admitted;
    private final List<String> conditions;
    private final Balance balance;
    private final Balance part;
    private final Balance animals;
    private final ByCondition byCondition;
    private final Optional<Label> followed;
    private final Signals signals;

    Grounds(
            WeighingTable table,
            StatedClaim claim,
            Statement statement,
            List<String> conditions,
            List<Assessed> all,
            Votes votes) {
        this.claim = claim;
        this.statement = statement;
        this.assertion = Assertion.of(claim, statement);
        Scale scale = new Scale(table, assertion);
        this.followed = votes.followed(table.line("followed"), table.line("told-likeness"));
        this.nothingFound = all.isEmpty();
        this.admitted = all.stream()
                .filter(a -> EvidenceFrames.admits(claim.type(), a.record()))
                .toList();
        this.conditions = conditions;
        this.balance = scale.weigh(admitted, Assessed::inScope);
        this.part = scale.weigh(admitted, a -> a.scope().componentOnly());
        this.animals = scale.weigh(admitted, a -> a.scope().animalsOnly());
        this.byCondition = ByCondition.of(scale, conditions, admitted);
        this.signals = Signals.of(table, claim, statement, assertion, admitted, balance, byCondition, votes);
    }

    /** How a label would come about; empty where it has nothing to rest on. */
    Optional<Decision> rest(Label label) {
        return byEvidence(label).or(() -> byPrecedent(label));
    }

    private Optional<Decision> byEvidence(Label label) {
        return switch (label) {
            case SUPPORTED -> byWeight(label, backed() && !muchTooStrong() && !holdsInPart());
            case REFUTED -> byWeight(label, denied());
            case CONFLICTING -> conflict();
            case NOT_ENOUGH_EVIDENCE ->
                partCredited() || holdsInPart()
                        ? Optional.empty()
                        : Optional.of(new Decision(label, missing(), balance));
        };
    }

    /** What like claims were found to be may be so for this one, whatever the words of the sources show. */
    private Optional<Decision> byPrecedent(Label label) {
        return followed.filter(followed -> followed == label)
                .map(followed -> new Decision(followed, Reason.PRECEDENT, balance));
    }

    private Optional<Decision> byWeight(Label label, boolean rests) {
        return rests ? Optional.of(new Decision(label, Reason.WEIGHT, balance)) : Optional.empty();
    }

    private boolean backed() {
        return !balance.supporting().isEmpty();
    }

    private boolean denied() {
        return !balance.refuting().isEmpty();
    }

    private Optional<Decision> conflict() {
        if (backed() && denied()) {
            return Optional.of(conflict(byCondition.apart() ? Reason.PART : Reason.WEIGHT, balance));
        }
        if (!backed() && part.lean() > 0) {
            return Optional.of(conflict(Reason.PART_OF_COMBINATION, balance.supportedBy(part)));
        }
        if (!backed() && animals.lean() > 0 && (denied() || tellsOfBiology())) {
            return Optional.of(conflict(Reason.ANIMALS_ONLY, denied() ? balance.supportedBy(animals) : animals));
        }
        return backed() || denied() ? Optional.of(conflict(oneSided(), balance)) : Optional.empty();
    }

    /** How something works is true in part where it was seen in animals; that it helps patients is not shown by it. */
    private boolean tellsOfBiology() {
        return claim.type() == ClaimType.MECHANISM || claim.type() == ClaimType.OTHER && conditions.isEmpty();
    }

    private Reason oneSided() {
        if (partlyUncovered()) {
            return Reason.PART;
        }
        return tooStrong(0) ? Reason.TOO_STRONG : Reason.ONE_SIDED;
    }

    /** Where nothing is known of a combination, what its part does makes the claim neither true nor baseless. */
    private boolean partCredited() {
        return balance.total() == 0 && !conditions.isEmpty() && part.lean() > 0;
    }

    /** What is said of several conditions and holds for some of them alone is neither true nor baseless. */
    private boolean holdsInPart() {
        return backed() && (partlyUncovered() || byCondition.apart());
    }

    private boolean partlyUncovered() {
        return balance.total() > 0 && !byCondition.uncovered().isEmpty();
    }

    /**
     * A claim holds at the strength it is worded with: what is said of everybody takes evidence of high certainty, plain
     * words take less.
     */
    private boolean muchTooStrong() {
        return tooStrong(statement.is(Aspect.UNIVERSAL) ? 0 : 1);
    }

    private boolean tooStrong(int spare) {
        return backed()
                && assertion == Assertion.GENERAL
                && Strength.ofWords(claim, statement) - Strength.ofEvidence(balance.supporting()) > spare;
    }

    private Reason missing() {
        if (balance.total() > 0) {
            return muchTooStrong() ? Reason.TOO_STRONG : Reason.TOO_LITTLE;
        }
        if (nothingFound) {
            return Reason.NOTHING;
        }
        return admitted.stream().anyMatch(Assessed::inScope) ? Reason.SILENT : Reason.OUT_OF_SCOPE;
    }

    private static Decision conflict(Reason reason, Balance balance) {
        return new Decision(Label.CONFLICTING, reason, balance);
    }

    Signals signals() {
        return signals;
    }

    Assertion assertion() {
        return assertion;
    }

    /** The claim's conditions, if more than one, on which nothing takes part. */
    List<String> uncovered() {
        return byCondition.uncovered();
    }
}

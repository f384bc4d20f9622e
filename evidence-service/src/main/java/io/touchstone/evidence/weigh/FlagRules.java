package io.touchstone.evidence.weigh;

import io.touchstone.contracts.claims.ClaimType;
import io.touchstone.contracts.claims.Frame.Direction;
import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.contracts.evidence.Finding;
import io.touchstone.contracts.verdicts.Assessment.Scope;
import io.touchstone.contracts.verdicts.Flag;
import io.touchstone.contracts.verdicts.Label;
import io.touchstone.contracts.verdicts.Stance;
import io.touchstone.evidence.claim.Aspect;
import io.touchstone.evidence.claim.StatedClaim;
import io.touchstone.evidence.claim.Statement;
import io.touchstone.evidence.judge.Numbers;
import io.touchstone.evidence.weigh.Weighing.Reason;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Objects;

/** What a reader should mind beside the label: the strength of the words against that of the evidence. */
final class FlagRules {

    /** Years that newer evidence has to be ahead for what is older to count as overtaken. */
    private static final int OVERTAKEN = 5;

    List<Flag> of(StatedClaim claim, Statement statement, Assertion assertion, Decision decision, List<Assessed> all) {
        List<Flag> flags = new ArrayList<>();
        Balance balance = decision.balance();
        if (overstates(claim, statement, assertion, decision)) {
            flags.add(Flag.OVERSTATES_CERTAINTY);
        }
        if (overgeneralises(statement, assertion, decision, all)) {
            flags.add(Flag.OVERGENERALISES);
        }
        if (misstatesApproval(claim, decision.label(), all)) {
            flags.add(Flag.REGULATORY_MISSTATEMENT);
        }
        if (contradicted(decision) && numbersDiffer(balance.refuting())) {
            flags.add(Flag.NUMBER_MISMATCH);
        }
        if (omitsRisk(claim, statement, all)) {
            flags.add(Flag.OMITS_RISK);
        }
        if (outdated(claim, balance)) {
            flags.add(Flag.OUTDATED);
        }
        return flags;
    }

    /** Where nothing at all was found there is nothing that the words could be stronger than. */
    private static boolean overstates(StatedClaim claim, Statement statement, Assertion assertion, Decision decision) {
        boolean looked = decision.reason() != Reason.NOTHING && decision.reason() != Reason.OUT_OF_SCOPE;
        // where like claims say so, readers found the words no stronger than the evidence
        boolean found = decision.reason() == Reason.PRECEDENT && decision.label() == Label.SUPPORTED;
        return assertion == Assertion.GENERAL
                && claim.type() != ClaimType.COMPARISON
                && looked
                && !found
                && Strength.ofWords(claim, statement) > strength(decision);
    }

    private static int strength(Decision decision) {
        return switch (decision.label()) {
            case NOT_ENOUGH_EVIDENCE -> 0;
            case REFUTED, CONFLICTING -> 1;
            case SUPPORTED -> Strength.ofEvidence(decision.balance().supporting());
        };
    }

    private static boolean overgeneralises(
            Statement statement, Assertion assertion, Decision decision, List<Assessed> all) {
        if (assertion == Assertion.RECORD) {
            return false;
        }
        boolean universal = statement.is(Aspect.UNIVERSAL) || statement.is(Aspect.ABSOLUTE);
        boolean allNarrower = universal
                && !decision.balance().supporting().isEmpty()
                && decision.balance().supporting().stream()
                        .allMatch(a -> a.scope().narrower());
        boolean onlyNearBacksIt = decision.label() == Label.NOT_ENOUGH_EVIDENCE
                && decision.balance().supporting().isEmpty()
                && all.stream().anyMatch(a -> a.scope().scope() == Scope.NEAR && a.stance() == Stance.SUPPORTS);
        return decision.reason() == Reason.PART
                || decision.reason() == Reason.ANIMALS_ONLY
                || allNarrower
                || onlyNearBacksIt;
    }

    private static boolean misstatesApproval(StatedClaim claim, Label label, List<Assessed> all) {
        if (claim.type() != ClaimType.REGULATORY) {
            return false;
        }
        boolean onlyOfAnother = claim.frame().direction() == Direction.APPROVED_FOR
                && label == Label.NOT_ENOUGH_EVIDENCE
                && all.stream().anyMatch(a -> a.scope().scope() == Scope.NEAR && a.stance() == Stance.SUPPORTS);
        return label == Label.REFUTED || label == Label.CONFLICTING || onlyOfAnother;
    }

    private static boolean contradicted(Decision decision) {
        return decision.label() == Label.REFUTED
                || decision.label() == Label.CONFLICTING
                        && decision.balance().supporting().isEmpty();
    }

    private static boolean numbersDiffer(List<Assessed> refuting) {
        return refuting.stream().anyMatch(a -> a.numbers() == Numbers.Outcome.DIFFER);
    }

    private static boolean omitsRisk(StatedClaim claim, Statement statement, List<Assessed> all) {
        return statement.is(Aspect.SAFE)
                && claim.frame().direction() != Direction.CAUSES
                && all.stream()
                        .filter(a -> a.scope().scope() != Scope.OUT)
                        .anyMatch(a -> a.record().direction() == Finding.HARM || a.stance() == Stance.REFUTES);
    }

    /** What backs the claim is old, and newer evidence speaks against it. */
    private static boolean outdated(StatedClaim claim, Balance balance) {
        IntSummaryStatistics backing = years(balance.supporting());
        IntSummaryStatistics against = years(balance.refuting());
        return claim.type() != ClaimType.HISTORY
                && backing.getCount() > 0
                && against.getCount() > 0
                && against.getMin() >= backing.getMax() + OVERTAKEN;
    }

    private static IntSummaryStatistics years(List<Assessed> side) {
        return side.stream()
                .map(Assessed::record)
                .map(EvidenceRecord::year)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .summaryStatistics();
    }
}

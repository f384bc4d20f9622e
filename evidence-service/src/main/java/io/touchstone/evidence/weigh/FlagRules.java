package io.touchstone.evidence.weigh;

import io.touchstone.contracts.claims.ClaimType;
import io.touchstone.contracts.claims.Frame.Direction;
import io.touchstone.contracts.claims.Hedge;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What a reader should mind beside the label: the strength of the words against that of the evidence. */
final class FlagRules {

    /** Years after which what decided may have been overtaken. */
    private static final int OLD = 10;

    List<Flag> of(
            StatedClaim claim,
            Statement statement,
            Label label,
            List<Assessed> supporting,
            List<Assessed> refuting,
            List<Assessed> all,
            int year) {
        List<Flag> flags = new ArrayList<>();
        if (overstates(claim, statement, label, supporting)) {
            flags.add(Flag.OVERSTATES_CERTAINTY);
        }
        if (overgeneralises(label, supporting, all)) {
            flags.add(Flag.OVERGENERALISES);
        }
        if (misstatesApproval(claim, label, all)) {
            flags.add(Flag.REGULATORY_MISSTATEMENT);
        }
        if (numbersDiffer(supporting, refuting)) {
            flags.add(Flag.NUMBER_MISMATCH);
        }
        if (omitsRisk(claim, statement, all)) {
            flags.add(Flag.OMITS_RISK);
        }
        if (outdated(claim, supporting, year)) {
            flags.add(Flag.OUTDATED);
        }
        return flags;
    }

    private static boolean overstates(StatedClaim claim, Statement statement, Label label, List<Assessed> supporting) {
        return !Strength.isMatterOfRecord(claim.type())
                && Strength.ofWords(claim, statement) > strength(label, supporting);
    }

    private static int strength(Label label, List<Assessed> supporting) {
        return switch (label) {
            case NOT_ENOUGH_EVIDENCE -> 0;
            case REFUTED, CONFLICTING -> 1;
            case SUPPORTED -> Strength.ofEvidence(supporting);
        };
    }

    private static boolean overgeneralises(Label label, List<Assessed> supporting, List<Assessed> all) {
        boolean allNarrower = !supporting.isEmpty()
                && supporting.stream().allMatch(a -> a.scope().narrower());
        boolean onlyNearBacksIt = label == Label.NOT_ENOUGH_EVIDENCE
                && supporting.isEmpty()
                && all.stream().anyMatch(a -> a.scope().scope() == Scope.NEAR && a.stance() == Stance.SUPPORTS);
        return allNarrower || onlyNearBacksIt;
    }

    private static boolean misstatesApproval(StatedClaim claim, Label label, List<Assessed> all) {
        if (claim.type() != ClaimType.REGULATORY) {
            return false;
        }
        boolean approval = claim.frame().direction() == Direction.APPROVED_FOR;
        boolean onlyOfAnother = approval
                && label == Label.NOT_ENOUGH_EVIDENCE
                && all.stream().anyMatch(a -> a.scope().scope() == Scope.NEAR && a.stance() == Stance.SUPPORTS);
        return label == Label.REFUTED || onlyOfAnother;
    }

    private static boolean numbersDiffer(List<Assessed> supporting, List<Assessed> refuting) {
        List<Numbers.Outcome> outcomes = Stream.concat(supporting.stream(), refuting.stream())
                .map(Assessed::numbers)
                .toList();
        return outcomes.contains(Numbers.Outcome.DIFFER) && !outcomes.contains(Numbers.Outcome.AGREE);
    }

    private static boolean omitsRisk(StatedClaim claim, Statement statement, List<Assessed> all) {
        return statement.is(Aspect.SAFE)
                && claim.frame().direction() != Direction.CAUSES
                && all.stream()
                        .filter(a -> a.scope().scope() == Scope.IN)
                        .anyMatch(a -> a.record().direction() == Finding.HARM);
    }

    private static boolean outdated(StatedClaim claim, List<Assessed> supporting, int year) {
        if (claim.type() == ClaimType.HISTORY || claim.hedge() == Hedge.STRONG || supporting.isEmpty()) {
            return false;
        }
        return supporting.stream()
                        .map(Assessed::record)
                        .map(EvidenceRecord::year)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(year)
                <= year - OLD;
    }
}

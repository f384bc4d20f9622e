package io.touchstone.evidence.weigh;

import io.touchstone.contracts.claims.ClaimType;
import io.touchstone.contracts.claims.Frame.Direction;
import io.touchstone.contracts.claims.Hedge;
import io.touchstone.contracts.evidence.Certainty;
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
import java.util.Set;
import java.util.stream.Stream;

/** What a reader should mind beside the label: the strength of the words against that of the evidence. */
final class FlagRules {

    private static final Set<ClaimType> MATTERS_OF_RECORD =
            Set.of(ClaimType.REGULATORY, ClaimType.HISTORY, ClaimType.ATTRIBUTION, ClaimType.EPIDEMIOLOGY);

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
        if (MATTERS_OF_RECORD.contains(claim.type())) {
            return false;
        }
        int words = switch (claim.hedge()) {
            case NONE -> statement.is(Aspect.ABSOLUTE) ? 3 : 2;
            case WEAK -> statement.is(Aspect.ABSOLUTE) ? 2 : 1;
            case STRONG -> 0;
        };
        return words > strength(label, supporting);
    }

    /** How strong words the evidence allows: 3 plain and absolute, 2 plain, 1 hedged, 0 open. */
    private static int strength(Label label, List<Assessed> supporting) {
        if (label == Label.NOT_ENOUGH_EVIDENCE) {
            return 0;
        }
        if (label != Label.SUPPORTED) {
            return 1;
        }
        return supporting.stream()
                .map(a -> a.record().certainty())
                .mapToInt(FlagRules::strength)
                .max()
                .orElse(0);
    }

    private static int strength(Certainty certainty) {
        return switch (certainty) {
            case HIGH -> 3;
            case MODERATE, UNRATED -> 2;
            case LOW, VERY_LOW -> 1;
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

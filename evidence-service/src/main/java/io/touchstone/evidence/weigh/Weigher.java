package io.touchstone.evidence.weigh;

import io.touchstone.contracts.claims.ClaimType;
import io.touchstone.contracts.verdicts.Label;
import io.touchstone.contracts.verdicts.Stance;
import io.touchstone.evidence.claim.StatedClaim;
import io.touchstone.evidence.claim.Statement;
import io.touchstone.evidence.scope.EvidenceFrames;
import io.touchstone.evidence.weigh.Weighing.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Decides by the table: adds up, on each side, the weights of the sources in scope. */
public final class Weigher {

    private final WeighingTable table;
    private final FlagRules flags;

    public Weigher(WeighingTable table) {
        this.table = table;
        this.flags = new FlagRules();
    }

    /** Name and version of the table. */
    public String table() {
        return table.version();
    }

    /**
     * Reaches a label.
     *
     * @param conditions what the claim is for, if more than one thing: each is decided by its own sources
     * @param year in which the claim is looked at
     */
    public Weighing weigh(
            StatedClaim claim, Statement statement, List<String> conditions, List<Assessed> all, int year) {
        List<Assessed> admitted = claim.type() == ClaimType.REGULATORY
                ? all.stream()
                        .filter(a -> EvidenceFrames.OFFICIAL.contains(a.record().kind()))
                        .toList()
                : all;
        Decision decision = decide(admitted, Assessed::inScope);
        List<String> uncovered = List.of();
        if (conditions.size() > 1) {
            List<String> undecided = new ArrayList<>();
            decision = byCondition(conditions, admitted, decision, undecided);
            uncovered = undecided;
        }
        if (decision.label() == Label.SUPPORTED && tooStrong(claim, statement, decision.supporting())) {
            decision = new Decision(
                    decision.refuting().isEmpty() ? Label.NOT_ENOUGH_EVIDENCE : Label.CONFLICTING,
                    table.confidence("silence"),
                    Reason.TOO_STRONG,
                    decision.supporting(),
                    decision.refuting());
        }
        if (decision.label() == Label.NOT_ENOUGH_EVIDENCE || decision.label() == Label.CONFLICTING) {
            Decision part = decide(admitted, a -> a.inScope() || a.scope().componentOnly());
            boolean credited = !conditions.isEmpty()
                    && part.label() == Label.SUPPORTED
                    && part.supporting().stream().anyMatch(a -> a.scope().componentOnly());
            if (credited) {
                decision = new Decision(
                        Label.CONFLICTING,
                        table.confidence("silence"),
                        Reason.PART_OF_COMBINATION,
                        part.supporting(),
                        decision.refuting());
            }
        }
        return new Weighing(
                decision.label(),
                Math.round(decision.confidence() * 1000) / 1000.0,
                flags.of(claim, statement, decision.label(), decision.supporting(), decision.refuting(), all, year),
                decision.reason(),
                decision.supporting(),
                decision.refuting(),
                uncovered);
    }

    /** Evidence backs a claim only at the strength it is worded with; one step apart gets a flag, two do not pass. */
    private static boolean tooStrong(StatedClaim claim, Statement statement, List<Assessed> supporting) {
        return !Strength.isMatterOfRecord(claim.type())
                && Strength.ofWords(claim, statement) - Strength.ofEvidence(supporting) > 1;
    }

    private record Decision(
            Label label, double confidence, Reason reason, List<Assessed> supporting, List<Assessed> refuting) {}

    private Decision decide(List<Assessed> all, Predicate<Assessed> admitted) {
        List<Assessed> inScope = all.stream().filter(admitted).toList();
        List<Assessed> supporting = side(inScope, Stance.SUPPORTS);
        List<Assessed> refuting = side(inScope, Stance.REFUTES);
        double supports = sum(supporting);
        double refutes = sum(refuting);
        double total = supports + refutes;
        double silence = table.confidence("silence");
        if (total < table.line("enough")) {
            Reason reason = total > 0
                    ? Reason.TOO_LITTLE
                    : !inScope.isEmpty() ? Reason.SILENT : all.isEmpty() ? Reason.NOTHING : Reason.OUT_OF_SCOPE;
            return new Decision(Label.NOT_ENOUGH_EVIDENCE, silence, reason, supporting, refuting);
        }
        double share = supports / total;
        if (share >= table.line("supported")) {
            return new Decision(Label.SUPPORTED, confidence(share, total), Reason.WEIGHT, supporting, refuting);
        }
        if (share <= table.line("refuted")) {
            boolean sure = refuting.size() > 1 || refuting.getFirst().probability() >= table.line("refuter");
            return sure
                    ? new Decision(Label.REFUTED, confidence(share, total), Reason.WEIGHT, supporting, refuting)
                    : new Decision(Label.NOT_ENOUGH_EVIDENCE, silence, Reason.TOO_LITTLE, supporting, refuting);
        }
        return new Decision(
                Label.CONFLICTING, confidence(1 - Math.abs(share - 0.5), total), Reason.WEIGHT, supporting, refuting);
    }

    /** A claim on several things holds as far as it holds for each of them. */
    private Decision byCondition(
            List<String> conditions, List<Assessed> all, Decision together, List<String> undecided) {
        List<Decision> each = new ArrayList<>();
        for (String condition : conditions) {
            Decision decision =
                    decide(all, a -> a.inScope() && a.scope().conditions().contains(condition));
            if (decision.label() == Label.NOT_ENOUGH_EVIDENCE) {
                undecided.add(condition);
            }
            each.add(decision);
        }
        List<Label> labels = each.stream().map(Decision::label).distinct().toList();
        if (labels.size() == 1) {
            return labels.getFirst() == together.label() || labels.getFirst() == Label.NOT_ENOUGH_EVIDENCE
                    ? together
                    : new Decision(
                            labels.getFirst(),
                            together.confidence(),
                            Reason.WEIGHT,
                            together.supporting(),
                            together.refuting());
        }
        return new Decision(
                Label.CONFLICTING,
                table.confidence("silence"),
                Reason.PART,
                together.supporting(),
                together.refuting());
    }

    private List<Assessed> side(List<Assessed> all, Stance stance) {
        return all.stream()
                .filter(a -> a.stance() == stance && a.probability() >= table.line("stance"))
                .filter(a -> table.weight(a.record()) > 0)
                .sorted(Comparator.comparingDouble((Assessed a) -> weight(a))
                        .reversed()
                        .thenComparing(a -> a.record().id()))
                .toList();
    }

    private double weight(Assessed assessed) {
        return table.weight(assessed.record()) * assessed.probability();
    }

    private double sum(List<Assessed> side) {
        return side.stream().mapToDouble(this::weight).sum();
    }

    /** Grows with how clear the balance is, and with how much there is. */
    private double confidence(double share, double total) {
        double clear = Math.abs(2 * share - 1);
        double much = 1 - Math.exp(-total / 2);
        double least = table.confidence("least");
        return least + (table.confidence("most") - least) * clear * much;
    }
}

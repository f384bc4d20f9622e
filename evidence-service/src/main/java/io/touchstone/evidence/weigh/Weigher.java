package io.touchstone.evidence.weigh;

import io.touchstone.contracts.claims.ClaimType;
import io.touchstone.contracts.claims.Hedge;
import io.touchstone.contracts.verdicts.Label;
import io.touchstone.evidence.claim.Aspect;
import io.touchstone.evidence.claim.StatedClaim;
import io.touchstone.evidence.claim.Statement;
import io.touchstone.evidence.scope.EvidenceFrames;
import io.touchstone.evidence.weigh.Weighing.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Decides by the table: adds up, on each side, the weights of the sources in scope. */
public final class Weigher {

    private final WeighingTable table;
    private final FlagRules flags;

    public Weigher(WeighingTable table) {
        this.table = table;
        this.flags = new FlagRules();
    }

    public WeighingTable table() {
        return table;
    }

    /**
     * Reaches a label.
     *
     * @param conditions what the claim is for, if more than one thing: each is decided by its own sources
     */
    public Weighing weigh(StatedClaim claim, Statement statement, List<String> conditions, List<Assessed> all) {
        List<Assessed> admitted = claim.type() == ClaimType.REGULATORY
                ? all.stream()
                        .filter(a -> EvidenceFrames.OFFICIAL.contains(a.record().kind()))
                        .toList()
                : all;
        Assertion assertion = Assertion.of(claim, statement);
        Question question = new Question(claim, statement, assertion, new Scale(table, assertion), admitted);
        Decision decision = decide(question, Assessed::inScope);
        List<String> uncovered = new ArrayList<>();
        if (conditions.size() > 1) {
            decision = byCondition(question, conditions, decision, uncovered);
        }
        if (decision.label() == Label.SUPPORTED && tooStrong(question, decision.balance())) {
            decision = new Decision(
                    decision.balance().refuting().isEmpty() ? Label.NOT_ENOUGH_EVIDENCE : Label.CONFLICTING,
                    Reason.TOO_STRONG,
                    decision.balance());
        }
        if (decision.label() == Label.NOT_ENOUGH_EVIDENCE || decision.label() == Label.CONFLICTING) {
            decision = lessDirect(question, conditions, decision);
        }
        return new Weighing(
                decision.label(),
                table.confidence(decision.label()).of(decision.balance()),
                flags.of(claim, statement, assertion, decision, all),
                decision.reason(),
                decision.balance(),
                uncovered);
    }

    /** What is asked of the sources. */
    private record Question(
            StatedClaim claim, Statement statement, Assertion assertion, Scale scale, List<Assessed> admitted) {}

    private Decision decide(Question question, Predicate<Assessed> taken) {
        Balance balance = question.scale().weigh(question.admitted(), taken);
        if (balance.total() < demand(question)) {
            return undecided(question, balance, taken);
        }
        boolean bothSides = Math.min(balance.supports(), balance.refutes()) >= table.line("both-sides")
                && Math.max(balance.share(), 1 - balance.share()) < table.line("overwhelming");
        if (balance.share() >= table.line("supported") && !bothSides && !oneExceptionIsEnough(question, balance)) {
            return new Decision(Label.SUPPORTED, Reason.WEIGHT, balance);
        }
        if (balance.share() <= table.line("refuted") && !bothSides || oneExceptionIsEnough(question, balance)) {
            boolean sure = balance.refuting().size() > 1
                    || balance.refuting().getFirst().probability() >= table.line("refuter");
            return sure
                    ? new Decision(Label.REFUTED, Reason.WEIGHT, balance)
                    : new Decision(Label.NOT_ENOUGH_EVIDENCE, Reason.TOO_LITTLE, balance);
        }
        return new Decision(Label.CONFLICTING, Reason.WEIGHT, balance);
    }

    private static Decision undecided(Question question, Balance balance, Predicate<Assessed> taken) {
        List<Assessed> all = question.admitted();
        Reason reason = balance.total() > 0
                ? Reason.TOO_LITTLE
                : all.stream().anyMatch(taken) ? Reason.SILENT : all.isEmpty() ? Reason.NOTHING : Reason.OUT_OF_SCOPE;
        return new Decision(Label.NOT_ENOUGH_EVIDENCE, reason, balance);
    }

    private double demand(Question question) {
        return switch (question.assertion()) {
            case RECORD -> table.demand("record");
            case FINDING -> table.demand("finding");
            case GENERAL -> table.demand(Strength.demand(question.claim(), question.statement()));
        };
    }

    /** Who says "always" or "everybody" is contradicted by one good source. */
    private boolean oneExceptionIsEnough(Question question, Balance balance) {
        return question.statement().is(Aspect.UNIVERSAL)
                && question.claim().hedge() == Hedge.NONE
                && question.assertion() == Assertion.GENERAL
                && balance.refutes() >= table.demand("finding");
    }

    /** Evidence backs a claim at the strength it is worded with: what is said of everybody takes evidence of high certainty. */
    private static boolean tooStrong(Question question, Balance balance) {
        int words = Strength.ofWords(question.claim(), question.statement());
        int evidence = Strength.ofEvidence(balance.supporting());
        int spare = question.statement().is(Aspect.UNIVERSAL) ? 0 : 1;
        return question.assertion() == Assertion.GENERAL && words - evidence > spare;
    }

    /** A claim on several things holds as far as it holds for each of them. */
    private Decision byCondition(
            Question question, List<String> conditions, Decision together, List<String> undecided) {
        List<Label> labels = new ArrayList<>();
        for (String condition : conditions) {
            Decision one =
                    decide(question, a -> a.inScope() && a.scope().conditions().contains(condition));
            if (one.label() == Label.NOT_ENOUGH_EVIDENCE) {
                undecided.add(condition);
            }
            if (!labels.contains(one.label())) {
                labels.add(one.label());
            }
        }
        if (labels.size() == 1 && (labels.contains(together.label()) || labels.contains(Label.NOT_ENOUGH_EVIDENCE))) {
            // What none decides alone, all of it may decide together.
            undecided.clear();
            return together;
        }
        // Who claims several things is wrong with one that is wrong, unless another of them is right.
        boolean holdsForNone = labels.contains(Label.REFUTED)
                && !labels.contains(Label.SUPPORTED)
                && !labels.contains(Label.CONFLICTING);
        if (holdsForNone && !together.balance().refuting().isEmpty()) {
            return new Decision(Label.REFUTED, Reason.WEIGHT, together.balance());
        }
        return labels.size() == 1
                ? new Decision(labels.getFirst(), Reason.WEIGHT, together.balance())
                : new Decision(Label.CONFLICTING, Reason.PART, together.balance());
    }

    /** What backs a claim only by a part of the treatment, or only in animals, makes it neither true nor baseless. */
    private Decision lessDirect(Question question, List<String> conditions, Decision decision) {
        Balance part = question.scale()
                .weigh(question.admitted(), a -> a.inScope() || a.scope().componentOnly());
        boolean credited = part.supporting().stream().anyMatch(a -> a.scope().componentOnly());
        if (!conditions.isEmpty() && credited && supported(question, part)) {
            return new Decision(
                    Label.CONFLICTING,
                    Reason.PART_OF_COMBINATION,
                    new Balance(
                            part.supporting(),
                            decision.balance().refuting(),
                            part.supports(),
                            decision.balance().refutes(),
                            part.weights()));
        }
        Balance animals =
                question.scale().weigh(question.admitted(), a -> a.scope().animalsOnly());
        Balance people = decision.balance();
        if (!animals.supporting().isEmpty()
                && people.supporting().isEmpty()
                && !people.refuting().isEmpty()) {
            return new Decision(
                    Label.CONFLICTING,
                    Reason.ANIMALS_ONLY,
                    new Balance(
                            animals.supporting(),
                            people.refuting(),
                            animals.supports(),
                            people.refutes(),
                            both(animals, people)));
        }
        return decision;
    }

    private static Map<String, Double> both(Balance one, Balance other) {
        Map<String, Double> weights = new HashMap<>(one.weights());
        weights.putAll(other.weights());
        return weights;
    }

    private boolean supported(Question question, Balance balance) {
        return balance.total() >= demand(question) && balance.share() >= table.line("supported");
    }
}

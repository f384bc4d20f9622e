package io.touchstone.evidence.weigh;

import io.touchstone.contracts.verdicts.Label;
import io.touchstone.evidence.claim.StatedClaim;
import io.touchstone.evidence.claim.Statement;
import io.touchstone.evidence.precedent.Near;
import io.touchstone.evidence.precedent.Votes;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Decides by the table: adds up what the sources in scope weigh on each side, scores the labels by that and by the words of the
 * claim and by what like claims were found to be, and takes the likeliest label that has something to rest on.
 */
public final class Weigher {

    /** So many of the reviewed claims are told of, the nearest. */
    private static final int TOLD = 3;

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
     * @param conditions what the claim is for
     * @param precedents reviewed claims that may be like this one, the nearest first
     */
    public Weighing weigh(
            StatedClaim claim,
            Statement statement,
            List<String> conditions,
            List<Assessed> all,
            List<Near> precedents) {
        Votes votes = table.votes(precedents);
        Grounds grounds = new Grounds(table, claim, statement, conditions, all, votes);
        double[] likely = table.probabilities(grounds.signals());
        Decision decision = Arrays.stream(Label.values())
                .flatMap(label -> grounds.rest(label).stream())
                .max(Comparator.comparingDouble(d -> likely[d.label().ordinal()]))
                .orElseThrow();
        return new Weighing(
                decision.label(),
                // rounded, so that it reads as it is stored
                Math.round(1000 * likely[decision.label().ordinal()]) / 1000.0,
                flags.of(claim, statement, grounds.assertion(), decision, all),
                decision.reason(),
                decision.balance(),
                grounds.uncovered(),
                told(votes, decision.label()));
    }

    /** The nearest that are like enough, and of them the nearest that was found to be what the claim is found to be. */
    private List<Near> told(Votes votes, Label label) {
        double least = table.line("told-likeness");
        List<Near> like =
                votes.near().stream().filter(near -> near.similarity() >= least).toList();
        return Stream.concat(
                        like.stream().limit(TOLD),
                        like.stream()
                                .filter(near -> near.reviewed().label() == label)
                                .limit(1))
                .distinct()
                .toList();
    }
}

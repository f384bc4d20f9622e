package io.touchstone.evidence.weigh;

import io.touchstone.contracts.verdicts.Label;
import io.touchstone.evidence.claim.StatedClaim;
import io.touchstone.evidence.claim.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Decides by the table: adds up what the sources in scope weigh on each side, scores the labels by that and by the words of the
 * claim, and takes the likeliest label that has something to rest on.
 */
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
     * @param conditions what the claim is for
     */
    public Weighing weigh(StatedClaim claim, Statement statement, List<String> conditions, List<Assessed> all) {
        Grounds grounds = new Grounds(table, claim, statement, conditions, all);
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
                grounds.uncovered());
    }
}

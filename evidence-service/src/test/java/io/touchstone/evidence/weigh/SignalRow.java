package io.touchstone.evidence.weigh;

import io.touchstone.contracts.verdicts.Label;
import io.touchstone.evidence.claim.StatedClaim;
import io.touchstone.evidence.claim.Statement;
import io.touchstone.evidence.precedent.Near;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the table scores a claim by, as a row of tab-separated values for whoever fits it. */
public final class SignalRow {

    private SignalRow() {}

    /** Names of the columns: the labels that are possible, then the signals. */
    public static String header() {
        return "possible\t"
                + Arrays.stream(Signal.values()).map(Signal::rowName).collect(Collectors.joining("\t"));
    }

    public static String of(
            WeighingTable table,
            StatedClaim claim,
            Statement statement,
            List<String> conditions,
            List<Assessed> all,
            List<Near> precedents) {
        Grounds grounds = new Grounds(table, claim, statement, conditions, all, table.votes(precedents));
        return Stream.concat(
                        Stream.of(Arrays.stream(Label.values())
                                .filter(label -> grounds.rest(label).isPresent())
                                .map(Label::name)
                                .collect(Collectors.joining(","))),
                        Arrays.stream(Signal.values())
                                .map(grounds.signals()::value)
                                .map(String::valueOf))
                .collect(Collectors.joining("\t"));
    }
}

package io.touchstone.evidence.benchmark;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/** Runs JMH with its own arguments, and says beside it how the judge compares with the bare runtime. */
public final class Main {

    private Main() {}

    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        Map<String, Map<String, Double>> scores = new TreeMap<>();
        for (RunResult result : new Runner(new CommandLineOptions(args)).run()) {
            String pairs = result.getParams().getParam("pairs");
            if (pairs != null) {
                scores.computeIfAbsent(pairs, p -> new TreeMap<>())
                        .put(
                                result.getPrimaryResult().getLabel(),
                                result.getPrimaryResult().getScore());
            }
        }
        scores.forEach((pairs, byName) -> {
            Double floor = byName.get("bareSession");
            if (floor != null) {
                byName.forEach((name, score) ->
                        System.out.printf(Locale.ROOT, "%s, %s: %.2f of bareSession%n", pairs, name, score / floor));
            }
        });
    }
}

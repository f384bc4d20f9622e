package io.touchstone.local.cli;

import io.touchstone.local.bench.Bench;
import io.touchstone.local.console.Progress;
import io.touchstone.local.platform.Installation;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "bench",
        description = "Measures starting and checking on this machine, with a data directory of its own.")
final class BenchCommand implements Callable<Integer> {

    private final Context context;

    @Option(
            names = "--articles",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many articles of 60 sentences to check, one after the other (default: 5).")
    int articles;

    BenchCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        try (Progress progress = Progress.on(context.terminal())) {
            new Bench(Installation.current(), context.environment(), progress)
                    .run(Math.max(1, articles))
                    .forEach(context.terminal().out()::println);
        }
        return 0;
    }
}

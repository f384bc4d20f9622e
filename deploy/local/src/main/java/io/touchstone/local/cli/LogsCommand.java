package io.touchstone.local.cli;

import io.touchstone.local.console.Refusal;
import io.touchstone.local.platform.LogReader;
import io.touchstone.local.platform.Part;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "logs", description = "Shows what the processes said.")
final class LogsCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(
            arity = "0..1",
            paramLabel = "SERVICE",
            description = "infra, ingest, claim or evidence (default: all of them).")
    @Nullable
    String service;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on showing what is added, until Ctrl-C.")
    boolean follow;

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "N",
            defaultValue = "50",
            description = "How many lines of each to begin with (default: 50).")
    int lines;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    LogsCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        if (lines < 0) {
            throw new ParameterException(spec.commandLine(), "-n must not be negative, but is " + lines);
        }
        List<Part> parts = service == null ? List.of(Part.values()) : List.of(named(service));
        PrintStream out = context.terminal().out();
        LogReader reader = new LogReader(context.dataDirectory(), parts, (part, line) -> {
            if (parts.size() > 1) {
                out.printf(Locale.ROOT, "%-8s | ", part.label());
            }
            out.println(line);
        });
        reader.tail(lines);
        out.flush();
        while (follow && !out.checkError()) {
            reader.poll();
            out.flush();
            Thread.sleep(200);
        }
        return 0;
    }

    private Part named(String name) {
        try {
            return Part.named(name);
        } catch (Refusal e) {
            throw new ParameterException(spec.commandLine(), e.reason());
        }
    }
}

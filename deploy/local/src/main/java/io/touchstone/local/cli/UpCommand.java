package io.touchstone.local.cli;

import io.touchstone.local.console.Progress;
import io.touchstone.local.platform.Installation;
import io.touchstone.local.platform.Part;
import io.touchstone.local.platform.Platform;
import java.net.URI;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "up", description = "Starts everything in the background, and says where it is once it is ready.")
final class UpCommand implements Callable<Integer> {

    private static final int LARGEST_PORT = 65_535;

    private final Context context;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "The port of the one address (default: the last one, else 8077, if free, else a free one).")
    @Nullable
    Integer port;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    UpCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (port != null && (port < 1 || port > LARGEST_PORT)) {
            throw new ParameterException(
                    spec.commandLine(), "--port must be from 1 to " + LARGEST_PORT + ", but is " + port);
        }
        try (Progress progress = Progress.on(context.terminal())) {
            Platform platform =
                    Platform.of(Installation.current(), context.dataDirectory(), context.environment(), progress);
            boolean ran = platform.running().size() == Part.values().length;
            URI api = platform.up(port == null ? OptionalInt.empty() : OptionalInt.of(port));
            context.terminal().out().println((ran ? "Touchstone runs already, at " : "Touchstone is ready at ") + api);
        }
        return 0;
    }
}

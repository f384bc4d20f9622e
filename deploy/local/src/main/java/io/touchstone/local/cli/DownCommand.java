package io.touchstone.local.cli;

import io.touchstone.local.console.Progress;
import io.touchstone.local.platform.Installation;
import io.touchstone.local.platform.Platform;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "down", description = "Stops everything. The data stays.")
final class DownCommand implements Callable<Integer> {

    private final Context context;

    DownCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Progress progress = Progress.on(context.terminal())) {
            Platform platform =
                    Platform.of(Installation.current(), context.dataDirectory(), context.environment(), progress);
            if (platform.running().isEmpty()) {
                context.terminal().out().println("Nothing is running.");
                return 0;
            }
            progress.say("Stopping ...");
            platform.down();
            context.terminal()
                    .out()
                    .println("Stopped. The data stays in " + platform.data().root());
        }
        return 0;
    }
}

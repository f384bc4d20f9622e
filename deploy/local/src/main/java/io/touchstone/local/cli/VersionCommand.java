package io.touchstone.local.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "version", description = "Says which version this is, and which JDK runs it.")
final class VersionCommand implements Callable<Integer> {

    private final Context context;

    VersionCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        String version = VersionCommand.class.getPackage().getImplementationVersion();
        context.terminal()
                .out()
                .println("touchstone " + (version == null ? "(not packaged)" : version) + ", JDK " + Runtime.version()
                        + " at " + System.getProperty("java.home"));
        return 0;
    }
}

package io.touchstone.local;

import io.touchstone.local.cli.Context;
import io.touchstone.local.cli.RootCommand;
import io.touchstone.local.console.Terminal;

/** The command line. Started by the script {@code touchstone}. */
public final class Touchstone {

    private Touchstone() {}

    public static void main(String[] args) {
        Terminal terminal = Terminal.ofProcess();
        int status = RootCommand.run(new Context(terminal, System.in, System.getenv()), args);
        terminal.out().flush();
        terminal.err().flush();
        System.exit(status);
    }
}

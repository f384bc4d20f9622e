package io.touchstone.local.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;

/**
 * The two streams of the command line. The script says which of them is a terminal, since the JVM cannot tell.
 *
 * @param columns width of the terminal, 0 when standard output is none
 */
public record Terminal(PrintStream out, PrintStream err, boolean colour, boolean animate, int columns) {

    /** The process's own streams, always UTF-8. */
    public static Terminal ofProcess() {
        return of(stream(FileDescriptor.out), stream(FileDescriptor.err), System.getProperties(), System.getenv());
    }

    static Terminal of(PrintStream out, PrintStream err, Properties properties, Map<String, String> environment) {
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty() || "dumb".equals(environment.get("TERM"));
        boolean outTerminal = "terminal".equals(properties.getProperty("touchstone.stdout"));
        boolean errTerminal = "terminal".equals(properties.getProperty("touchstone.stderr"));
        return new Terminal(
                out,
                err,
                outTerminal && !plain,
                errTerminal && !"dumb".equals(environment.get("TERM")),
                outTerminal ? columns(properties.getProperty("touchstone.columns", "")) : 0);
    }

    private static int columns(String said) {
        return said.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(said) : 0;
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}

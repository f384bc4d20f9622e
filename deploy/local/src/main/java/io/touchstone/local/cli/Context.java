package io.touchstone.local.cli;

import io.touchstone.local.console.Terminal;
import io.touchstone.local.platform.DataDirectory;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the commands get from the world, and the options they share. */
public final class Context {

    private final Terminal terminal;
    private final InputStream in;
    private final Map<String, String> environment;
    private @Nullable Path data;

    public Context(Terminal terminal, InputStream in, Map<String, String> environment) {
        this.terminal = terminal;
        this.in = in;
        this.environment = Map.copyOf(environment);
    }

    Terminal terminal() {
        return terminal;
    }

    InputStream in() {
        return in;
    }

    Map<String, String> environment() {
        return environment;
    }

    void data(Path directory) {
        data = directory;
    }

    DataDirectory dataDirectory() {
        return data != null
                ? new DataDirectory(data)
                : DataDirectory.standard(
                        environment, System.getProperty("os.name", ""), Path.of(System.getProperty("user.home")));
    }
}

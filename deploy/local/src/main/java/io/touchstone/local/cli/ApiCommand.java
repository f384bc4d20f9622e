package io.touchstone.local.cli;

import io.touchstone.local.console.Progress;
import java.net.URI;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that needs the API: a running platform is used, else one is started and stopped again afterwards. */
abstract class ApiCommand implements Callable<Integer> {

    final Context context;

    @Option(names = "--keep", description = "Leave the platform running afterwards, if this started it.")
    boolean keep;

    @Option(
            names = "--api",
            paramLabel = "URL",
            description = "Use the Touchstone at this address instead of a local one.")
    @Nullable
    URI address;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    ApiCommand(Context context) {
        this.context = context;
    }

    /** The work. Returns the exit code. */
    abstract int run(Session session, Progress progress) throws Exception;

    /** What can be found wrong before anything is started. */
    void validate() {}

    /** Whether there is anything to do that needs the API. */
    boolean needsApi() {
        return true;
    }

    /** The work where there is nothing to do that needs the API. Returns the exit code. */
    int runWithout(Progress progress) throws Exception {
        throw new IllegalStateException("the API is needed");
    }

    @Override
    public final Integer call() throws Exception {
        if (address != null
                && (address.getHost() == null
                        || !String.valueOf(address.getScheme()).startsWith("http"))) {
            throw wrong("--api must be an address such as http://127.0.0.1:8077, but is " + address);
        }
        validate();
        if (!needsApi()) {
            try (Progress progress = Progress.on(context.terminal())) {
                return runWithout(progress);
            }
        }
        try (Progress progress = Progress.on(context.terminal());
                Session session = Session.open(context, address, keep, progress)) {
            int status = run(session, progress);
            context.terminal().out().flush();
            return status;
        }
    }

    final ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}

package io.touchstone.local.cli;

import io.touchstone.local.client.ApiProblem;
import io.touchstone.local.console.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code touchstone} itself: the commands, and what is done with what they throw. */
@Command(
        name = "touchstone",
        subcommands = {
            CheckCommand.class,
            UpCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            DownCommand.class,
            ReplayCommand.class,
            EvidenceCommand.class,
            ExtractCommand.class,
            ClaimsCommand.class,
            VerifyCommand.class,
            JudgeCommand.class,
            SearchCommand.class,
            EvaluateCommand.class,
            TestCommand.class,
            BenchCommand.class,
            VersionCommand.class,
            HelpCommand.class
        })
public final class RootCommand implements Runnable {

    private static final int DONE = CommandLine.ExitCode.OK;
    private static final int FAILED = CommandLine.ExitCode.SOFTWARE;

    private final Context context;

    RootCommand(Context context) {
        this.context = context;
    }

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Where everything is kept (default: $$TOUCHSTONE_DATA_DIR, else your user data folder).")
    void data(Path directory) {
        context.data(directory);
    }

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this and do nothing else.")
    boolean help;

    @Override
    public void run() {
        context.terminal().out().print(helpText());
    }

    /** Runs a command line. Returns the exit code: 0 done, 1 something could not be done, 2 wrong usage. */
    public static int run(Context context, String... args) {
        CommandLine line = new CommandLine(new RootCommand(context), new Factory(context));
        PrintWriter out = new PrintWriter(context.terminal().out(), true);
        PrintWriter err = new PrintWriter(context.terminal().err(), true);
        line.setOut(out);
        line.setErr(err);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        line.setUsageHelpAutoWidth(false);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, err));
        line.setParameterExceptionHandler((wrong, arguments) -> {
            err.println("touchstone: " + wrong.getMessage());
            CommandLine command = wrong.getCommandLine();
            String name = command.getCommandName();
            err.println("Try: touchstone help" + (name.equals("touchstone") ? "" : " " + name));
            return CommandLine.ExitCode.USAGE;
        });
        if (args.length == 1 && (args[0].equals("help") || args[0].equals("--help") || args[0].equals("-h"))) {
            out.print(helpText());
            out.flush();
            return DONE;
        }
        int status = line.execute(args);
        out.flush();
        err.flush();
        return status;
    }

    private static int failed(Exception failure, PrintWriter err) {
        switch (failure) {
            case Refusal refusal -> err.println("touchstone: " + refusal.reason());
            case ApiProblem problem -> err.println("touchstone: " + problem.reason());
            case InterruptedException interrupted -> err.println("touchstone: interrupted");
            default -> {
                err.println("touchstone: this should not have happened; please report it with what follows");
                failure.printStackTrace(err);
            }
        }
        return FAILED;
    }

    /** The overview, which the script shows as well: before anything is built, that is. */
    static String helpText() {
        try (InputStream text =
                Objects.requireNonNull(RootCommand.class.getResourceAsStream("/io/touchstone/local/help.txt"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Commands that ask for the context in their constructor get it. */
    private record Factory(Context context) implements CommandLine.IFactory {

        @Override
        public <K> K create(Class<K> type) throws Exception {
            for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Context.class) {
                    return type.cast(constructor.newInstance(context));
                }
            }
            return CommandLine.defaultFactory().create(type);
        }
    }
}

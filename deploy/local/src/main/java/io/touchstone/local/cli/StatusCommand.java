package io.touchstone.local.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchstone.contracts.Json;
import io.touchstone.local.console.Progress;
import io.touchstone.local.platform.Installation;
import io.touchstone.local.platform.Platform;
import io.touchstone.local.platform.Status;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "status", description = "Says what runs. Exit code 0 when everything is ready, else 1.")
final class StatusCommand implements Callable<Integer> {

    private static final long MB = 1_000_000;

    private final Context context;

    @Option(names = "--json", description = "As JSON, for programs.")
    boolean json;

    StatusCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        Status status = Platform.of(
                        Installation.current(), context.dataDirectory(), context.environment(), Progress.SILENT)
                .status();
        if (json) {
            context.terminal().out().println(asJson(status));
        } else {
            print(status, context.terminal().out());
        }
        return status.allReady() ? 0 : 1;
    }

    static void print(Status status, PrintStream out) {
        if (status.allStopped()) {
            out.println("Touchstone is not running. Data: " + status.data());
            return;
        }
        out.println("Touchstone at " + status.api() + "  Data: " + status.data());
        out.println();
        for (Status.PartStatus part : status.parts()) {
            if (part.state() == Status.State.STOPPED) {
                out.printf(Locale.ROOT, "  %-9s %-9s%n", part.part().label(), word(part.state()));
            } else {
                out.printf(
                        Locale.ROOT,
                        "  %-9s %-9s  pid %-8d port %-5d  %5d MB  %s%n",
                        part.part().label(),
                        word(part.state()),
                        part.pid(),
                        part.port(),
                        part.memory() / MB,
                        part.detail());
            }
        }
        out.printf(Locale.ROOT, "%n  %d MB in all%n", status.memory() / MB);
    }

    private static String word(Status.State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String asJson(Status status) throws JsonProcessingException {
        ObjectNode root = Json.mapper().createObjectNode();
        root.put("ready", status.allReady());
        root.put("api", status.api());
        root.put("data", status.data().toString());
        ArrayNode parts = root.putArray("parts");
        for (Status.PartStatus part : status.parts()) {
            ObjectNode entry = parts.addObject();
            entry.put("name", part.part().label());
            entry.put("state", part.state().name().toLowerCase(Locale.ROOT));
            entry.put("port", part.port());
            if (part.state() != Status.State.STOPPED) {
                entry.put("pid", part.pid());
                entry.put("memoryBytes", part.memory());
            }
            if (!part.detail().isEmpty()) {
                entry.put("detail", part.detail());
            }
        }
        return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }
}

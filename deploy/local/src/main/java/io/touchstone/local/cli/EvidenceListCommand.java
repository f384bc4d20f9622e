package io.touchstone.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchstone.local.client.EvidenceLibrary;
import io.touchstone.local.console.Progress;
import java.io.PrintStream;
import java.util.Locale;
import picocli.CommandLine.Command;

@Command(name = "list", description = "The sources of the library, one a line.")
final class EvidenceListCommand extends ApiCommand {

    EvidenceListCommand(Context context) {
        super(context);
    }

    @Override
    int run(Session session, Progress progress) {
        PrintStream out = context.terminal().out();
        new EvidenceLibrary(session.api()).forEach(record -> out.println(line(record)));
        return 0;
    }

    /** Id, year, kind and title; padded, so that they stand in columns as far as they fit. */
    static String line(JsonNode record) {
        return String.format(
                Locale.ROOT,
                "%-28s %-4s  %-17s %s%s",
                record.path("id").asText(),
                record.path("year").asText("").replace("null", ""),
                record.path("kind").asText(),
                record.path("retracted").asBoolean() ? "[retracted] " : "",
                record.path("title").asText().replaceAll("\\s+", " "));
    }
}

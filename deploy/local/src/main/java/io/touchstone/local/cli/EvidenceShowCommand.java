package io.touchstone.local.cli;

import io.touchstone.contracts.Json;
import io.touchstone.local.client.EvidenceLibrary;
import io.touchstone.local.console.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "show", description = "One source of the library, as JSON.")
final class EvidenceShowCommand extends ApiCommand {

    @Parameters(paramLabel = "ID", description = "The id that list and the reports name.")
    String id = "";

    EvidenceShowCommand(Context context) {
        super(context);
    }

    @Override
    int run(Session session, Progress progress) throws Exception {
        context.terminal()
                .out()
                .println(Json.mapper()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(new EvidenceLibrary(session.api()).get(id)));
        return 0;
    }
}

package io.touchstone.local.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "evidence",
        description = "The evidence library.",
        subcommands = {
            EvidenceImportCommand.class,
            EvidenceListCommand.class,
            EvidenceShowCommand.class,
            EvidenceExportCommand.class
        })
final class EvidenceCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "evidence wants one of import, list, show, export");
    }
}

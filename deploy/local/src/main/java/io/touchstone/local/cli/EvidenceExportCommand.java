package io.touchstone.local.cli;

import io.touchstone.local.client.EvidenceLibrary;
import io.touchstone.local.console.Progress;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "export", description = "The whole library as Touchstone JSONL, which import takes back.")
final class EvidenceExportCommand extends ApiCommand {

    @Option(names = "--output", paramLabel = "FILE", description = "Write it there, all of it or nothing.")
    @Nullable
    Path output;

    EvidenceExportCommand(Context context) {
        super(context);
    }

    @Override
    void validate() {
        if (output != null) {
            OutputFile.check(output);
        }
    }

    @Override
    int run(Session session, Progress progress) throws Exception {
        OutputFile.write(
                output,
                context.terminal().out(),
                out -> new EvidenceLibrary(session.api()).forEach(record -> {
                    out.print(record.toString());
                    out.print('\n');
                }));
        return 0;
    }
}

package io.touchstone.local.cli;

import io.touchstone.contracts.verdicts.Replay;
import io.touchstone.local.client.Api;
import io.touchstone.local.console.Progress;
import io.touchstone.local.render.ReplayText;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "replay",
        description =
                "Computes a verdict again from the sources as they were then. Exit code 0 only when it is the same.")
final class ReplayCommand extends ApiCommand {

    @Parameters(paramLabel = "VERDICT_ID", description = "As in the reports of check --format json.")
    String id = "";

    ReplayCommand(Context context) {
        super(context);
    }

    @Override
    void validate() {
        if (id.isBlank()) {
            throw wrong("say which verdict");
        }
    }

    @Override
    int run(Session session, Progress progress) {
        Replay replay =
                Api.convert(session.api().post("v1/verdicts/" + Api.segment(id) + "/replay", Map.of()), Replay.class);
        context.terminal().out().print(ReplayText.of(replay));
        return Boolean.TRUE.equals(replay.same()) ? 0 : 1;
    }
}

package io.touchstone.local.cli;

import io.touchstone.contracts.Json;
import io.touchstone.local.check.Article;
import io.touchstone.local.client.ApiProblem;
import io.touchstone.local.console.Progress;
import io.touchstone.local.console.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "extract",
        description = "Shows the text of an article and its parts, as the other steps see it. Nothing is stored.")
final class ExtractCommand extends ApiCommand {

    @Parameters(paramLabel = "FILE|URL|-", description = "A text or HTML file, a page, or - for standard input.")
    String name = "-";

    ExtractCommand(Context context) {
        super(context);
    }

    @Override
    int run(Session session, Progress progress) throws Exception {
        try {
            context.terminal()
                    .out()
                    .println(Json.mapper()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(session.api()
                                    .post(
                                            "v1/documents/preview",
                                            Article.of(name, context.in()).request())));
            return 0;
        } catch (ApiProblem e) {
            throw new Refusal(name + ": " + e.reason(), e);
        } catch (Refusal e) {
            throw new Refusal(name + ": " + e.reason(), e);
        }
    }
}

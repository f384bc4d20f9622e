package io.touchstone.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchstone.contracts.Json;
import io.touchstone.local.check.Article;
import io.touchstone.local.client.ApiProblem;
import io.touchstone.local.console.Progress;
import io.touchstone.local.console.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "claims", description = "Shows what an article claims, and where. Nothing is stored.")
final class ClaimsCommand extends ApiCommand {

    @Parameters(paramLabel = "FILE|URL|-", description = "A text or HTML file, a page, or - for standard input.")
    String name = "-";

    ClaimsCommand(Context context) {
        super(context);
    }

    @Override
    int run(Session session, Progress progress) throws Exception {
        try {
            JsonNode document = session.api()
                    .post("v1/documents/preview", Article.of(name, context.in()).request());
            JsonNode claims = session.api().post("v1/claims/preview", document);
            context.terminal()
                    .out()
                    .println(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(claims));
            return 0;
        } catch (ApiProblem e) {
            throw new Refusal(name + ": " + e.reason(), e);
        } catch (Refusal e) {
            throw new Refusal(name + ": " + e.reason(), e);
        }
    }
}

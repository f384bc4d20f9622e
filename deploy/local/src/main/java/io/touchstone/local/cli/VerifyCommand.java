package io.touchstone.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchstone.contracts.verdicts.ClaimRow;
import io.touchstone.local.client.Api;
import io.touchstone.local.rows.Fields;
import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "verify",
        description = "Reaches a verdict on each claim. Rows {id, claim} in, JSON lines out, in the same order.")
final class VerifyCommand extends RowsCommand {

    @Parameters(paramLabel = "CLAIMS.jsonl", description = "The claims, or - for standard input.")
    String file = "-";

    VerifyCommand(Context context) {
        super(context);
    }

    @Override
    String file() {
        return file;
    }

    @Override
    String task() {
        return "Verifying claims";
    }

    @Override
    int batchSize() {
        return 20;
    }

    @Override
    Object request(ObjectNode row) {
        return new ClaimRow(Fields.id(row, "id"), Fields.text(row, "claim"));
    }

    @Override
    List<JsonNode> ask(Api api, List<Object> requests) {
        return Api.elements(api.post("v1/verdicts/preview", requests));
    }

    @Override
    void write(PrintStream out, ObjectNode row, JsonNode answer) {
        writeJson(out, row, answer);
    }
}

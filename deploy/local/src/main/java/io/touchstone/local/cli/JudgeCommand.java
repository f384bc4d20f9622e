package io.touchstone.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchstone.contracts.verdicts.PairRow;
import io.touchstone.local.client.Api;
import io.touchstone.local.rows.Fields;
import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "judge",
        description = "Says what a passage says of a claim. Rows {id, claim, evidence} in,"
                + " rows {id, stance, probabilities} out, in the same order.")
final class JudgeCommand extends RowsCommand {

    @Parameters(paramLabel = "PAIRS.jsonl", description = "The pairs, or - for standard input.")
    String file = "-";

    JudgeCommand(Context context) {
        super(context);
    }

    @Override
    String file() {
        return file;
    }

    @Override
    String task() {
        return "Judging pairs";
    }

    @Override
    int batchSize() {
        return 64;
    }

    @Override
    Object request(ObjectNode row) {
        return new PairRow(Fields.id(row, "id"), Fields.text(row, "claim"), Fields.text(row, "evidence"));
    }

    @Override
    List<JsonNode> ask(Api api, List<Object> requests) {
        return Api.elements(api.post("v1/judgements", requests));
    }

    @Override
    void write(PrintStream out, ObjectNode row, JsonNode answer) {
        writeJson(out, row, answer);
    }
}

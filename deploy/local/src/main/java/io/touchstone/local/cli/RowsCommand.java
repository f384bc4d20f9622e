package io.touchstone.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchstone.local.client.Api;
import io.touchstone.local.console.Progress;
import io.touchstone.local.rows.Row;
import io.touchstone.local.rows.RowPipeline;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A command with rows in and rows out. */
abstract class RowsCommand extends ApiCommand {

    private static final int UNDER_WAY = 3;

    @Option(names = "--strict", description = "Stop at the first bad line.")
    boolean strict;

    @Option(names = "--output", paramLabel = "FILE", description = "Write the rows there, all of them or nothing.")
    @Nullable
    Path output;

    RowsCommand(Context context) {
        super(context);
    }

    /** The file of rows. */
    abstract String file();

    /** What is being done, for the progress. */
    abstract String task();

    /** Rows sent at a time: as many as are worked off within seconds. */
    abstract int batchSize();

    /** What is sent for a row; throws an {@link IllegalArgumentException} that says what is wrong with it. */
    abstract Object request(ObjectNode row);

    /** The API's answers to these, in the same order. */
    abstract List<JsonNode> ask(Api api, List<Object> requests);

    /** Writes one answer. */
    abstract void write(PrintStream out, ObjectNode row, JsonNode answer);

    @Override
    void validate() {
        Lines.check(file());
        if (output != null) {
            OutputFile.check(output);
        }
    }

    @Override
    final int run(Session session, Progress progress) throws Exception {
        Lines lines = new Lines(context, progress, strict);
        RowPipeline<Object> pipeline = new RowPipeline<>(
                batchSize(),
                UNDER_WAY,
                (Row.Good row) -> request(row.json()),
                requests -> ask(session.api(), requests));
        OutputFile.write(
                output,
                context.terminal().out(),
                out -> lines.run(file(), task(), pipeline, (row, answer) -> write(out, row.json(), answer)));
        if (lines.failed() > 0) {
            progress.say(lines.failed() + " of " + (lines.failed() + lines.done()) + " rows failed");
        }
        return lines.failed() > 0 ? 1 : 0;
    }

    /** One line of JSON, with the id just as the row had it: a number stays a number. */
    static void writeJson(PrintStream out, ObjectNode row, JsonNode answer) {
        JsonNode id = row.path("id");
        if (answer instanceof ObjectNode object && !id.isMissingNode()) {
            out.print(object.deepCopy().set("id", id).toString());
        } else {
            out.print(answer.toString());
        }
        out.print('\n');
    }
}

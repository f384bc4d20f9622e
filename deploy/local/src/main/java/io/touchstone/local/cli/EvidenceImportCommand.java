package io.touchstone.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.contracts.evidence.ImportReceipt;
import io.touchstone.local.client.Api;
import io.touchstone.local.console.Progress;
import io.touchstone.local.rows.EvidenceRows;
import io.touchstone.local.rows.Row;
import io.touchstone.local.rows.RowPipeline;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = "Adds sources to the library: Touchstone JSONL, or the corpus.jsonl of BEIR and SciFact.")
final class EvidenceImportCommand extends ApiCommand {

    private static final int BATCH = 200;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of sources, or - for standard input.")
    List<String> files = List.of();

    @Option(names = "--strict", description = "Stop at the first bad line.")
    boolean strict;

    EvidenceImportCommand(Context context) {
        super(context);
    }

    @Override
    void validate() {
        files.forEach(Lines::check);
    }

    @Override
    int run(Session session, Progress progress) throws Exception {
        AtomicLong recorded = new AtomicLong();
        AtomicLong unchanged = new AtomicLong();
        // One at a time: of two records with one id the later is to win.
        RowPipeline<EvidenceRecord> pipeline =
                new RowPipeline<>(BATCH, 1, (Row.Good row) -> EvidenceRows.record(row.json()), records -> {
                    ImportReceipt receipt =
                            Api.convert(session.api().post("v1/evidence", records), ImportReceipt.class);
                    recorded.addAndGet(receipt.recorded());
                    unchanged.addAndGet(receipt.unchanged());
                    return Collections.<JsonNode>nCopies(records.size(), NullNode.getInstance());
                });
        Lines lines = new Lines(context, progress, strict);
        for (String file : files) {
            lines.run(file, "Importing evidence", pipeline, (row, answer) -> {});
        }
        context.terminal()
                .out()
                .println(String.format(
                        Locale.ROOT,
                        "%,d recorded, %,d unchanged%s",
                        recorded.get(),
                        unchanged.get(),
                        lines.failed() == 0 ? "" : String.format(Locale.ROOT, ", %,d failed", lines.failed())));
        return lines.failed() == 0 ? 0 : 1;
    }
}

package io.touchstone.local.cli;

import io.touchstone.local.console.Progress;
import io.touchstone.local.console.Refusal;
import io.touchstone.local.evaluate.FiguresJson;
import io.touchstone.local.evaluate.judge.JudgeEvaluation;
import io.touchstone.local.evaluate.judge.JudgeFigures;
import io.touchstone.local.evaluate.judge.JudgeText;
import io.touchstone.local.evaluate.judge.LabelledPair;
import io.touchstone.local.evaluate.judge.PairFile;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "judge",
        description = {
            "Has labelled pairs judged and compares: rows {id, claim, evidence, label, phenomenon, split}, one JSON",
            "object a line, or a .tsv file whose first line names such columns. Nothing is stored."
        },
        sortOptions = false)
final class EvaluateJudgeCommand extends ApiCommand {

    @Option(names = "--pairs", paramLabel = "FILE", required = true, description = "The labelled pairs.")
    Path file = Path.of("");

    @Option(names = "--split", paramLabel = "NAME", description = "Only rows whose split is so.")
    @Nullable
    String split;

    @Option(names = "--wrong", description = "List the pairs that were judged otherwise.")
    boolean wrong;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures there, as JSON.")
    @Nullable
    Path json;

    private List<LabelledPair> pairs = List.of();

    EvaluateJudgeCommand(Context context) {
        super(context);
    }

    @Override
    void validate() {
        Lines.check(file.toString());
        if (json != null) {
            OutputFile.check(json);
        }
        pairs = PairFile.read(file).stream()
                .filter(pair ->
                        split == null || pair.split().filter(split::equals).isPresent())
                .toList();
        if (pairs.isEmpty()) {
            throw new Refusal(
                    file + ": there are no pairs to judge" + (split == null ? "" : " whose split is " + split));
        }
    }

    @Override
    int run(Session session, Progress progress) throws Exception {
        JudgeFigures figures = JudgeEvaluation.run(session.api(), pairs, progress);
        context.terminal().out().print(JudgeText.of(figures) + (wrong ? JudgeText.wrong(figures) : ""));
        if (json != null) {
            OutputFile.write(json, FiguresJson.of(figures));
        }
        return 0;
    }
}

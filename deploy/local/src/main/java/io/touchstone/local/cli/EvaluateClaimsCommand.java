package io.touchstone.local.cli;

import io.touchstone.local.console.Progress;
import io.touchstone.local.console.Refusal;
import io.touchstone.local.evaluate.ClaimsEvaluation;
import io.touchstone.local.evaluate.ClaimsTable;
import io.touchstone.local.evaluate.LabelledRows;
import io.touchstone.local.evaluate.LabelledSentence;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "claims",
        description = {
            "Compares the claims found in articles with labelled sentences, one JSON object a line:",
            "{id, seed, start, end, check_worthy, type, hedge, borderline, subclaims: [{start, end}]};",
            "seed is the article's file name, positions are code points. Nothing is stored."
        },
        sortOptions = false)
final class EvaluateClaimsCommand extends ApiCommand {

    @Parameters(paramLabel = "LABELS.jsonl", description = "The labelled sentences.")
    Path labels = Path.of("");

    @Option(
            names = "--articles",
            paramLabel = "DIR",
            required = true,
            description = "The folder of the articles that the labels name.")
    Path articles = Path.of("");

    @Option(
            names = "--only",
            paramLabel = "PREFIX",
            description = "Only articles whose file name begins so; with ! before it, all others.")
    @Nullable
    String only;

    @Option(names = "--list", description = "List what was missed, what was noise, and what was read as what.")
    boolean list;

    @Option(names = "--output", paramLabel = "FILE", description = "Write the table there.")
    @Nullable
    Path output;

    EvaluateClaimsCommand(Context context) {
        super(context);
    }

    @Override
    void validate() {
        if (!Files.isReadable(labels) || Files.isDirectory(labels)) {
            throw new Refusal("cannot read " + labels);
        }
        if (!Files.isDirectory(articles)) {
            throw new Refusal(articles + " is no folder");
        }
        if (output != null) {
            OutputFile.check(output);
        }
    }

    @Override
    int run(Session session, Progress progress) throws Exception {
        Predicate<String> counted = Only.prefix(only);
        List<LabelledSentence> sentences = LabelledRows.read(labels, LabelledSentence::of).stream()
                .filter(sentence -> counted.test(sentence.article()))
                .toList();
        if (sentences.isEmpty()) {
            throw new Refusal("there are no labelled sentences to compare with");
        }
        ClaimsEvaluation evaluation = new ClaimsEvaluation(session.api());
        evaluation.run(sentences, articles);
        OutputFile.write(output, context.terminal().out(), out -> print(out, evaluation));
        return 0;
    }

    private void print(PrintStream out, ClaimsEvaluation evaluation) {
        out.print(ClaimsTable.markdown(evaluation));
        if (list) {
            out.println();
            evaluation.withArguable().disagreements().forEach(out::println);
            evaluation.withArguable().confusions().forEach((what, count) -> out.println(count + " " + what));
        }
    }
}

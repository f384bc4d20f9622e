package io.touchstone.local.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchstone.local.console.Progress;
import io.touchstone.local.console.Refusal;
import io.touchstone.local.evaluate.ClaimsEvaluation;
import io.touchstone.local.evaluate.ClaimsTable;
import io.touchstone.local.evaluate.LabelledSentence;
import io.touchstone.local.rows.Row;
import io.touchstone.local.rows.RowReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        List<LabelledSentence> sentences = read().stream().filter(this::wanted).toList();
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

    private boolean wanted(LabelledSentence sentence) {
        if (only == null) {
            return true;
        }
        return only.startsWith("!")
                ? !sentence.article().startsWith(only.substring(1))
                : sentence.article().startsWith(only);
    }

    private List<LabelledSentence> read() {
        List<LabelledSentence> sentences = new ArrayList<>();
        try (InputStream in = Files.newInputStream(labels)) {
            RowReader rows = new RowReader(in);
            while (rows.hasNext()) {
                switch (rows.next()) {
                    case Row.Good(int line, ObjectNode json) -> sentences.add(sentence(line, json));
                    case Row.Bad(int line, String message) -> throw bad(line, message, null);
                }
            }
            return sentences;
        } catch (IOException e) {
            throw new Refusal("cannot read " + labels, e);
        }
    }

    private LabelledSentence sentence(int line, ObjectNode json) {
        try {
            return LabelledSentence.of(json);
        } catch (IllegalArgumentException e) {
            throw bad(line, String.valueOf(e.getMessage()), e);
        }
    }

    private Refusal bad(int line, String message, @Nullable Exception cause) {
        return new Refusal(labels + ":" + line + ": " + message, cause);
    }
}

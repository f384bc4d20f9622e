package io.touchstone.local.cli;

import io.touchstone.local.check.Article;
import io.touchstone.local.check.Checker;
import io.touchstone.local.check.Outcome;
import io.touchstone.local.console.Progress;
import io.touchstone.local.console.Refusal;
import io.touchstone.local.render.CheckedArticle;
import io.touchstone.local.render.Format;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description = "Reads articles, finds what they claim, and says for each claim what the evidence has to say.",
        sortOptions = false)
final class CheckCommand extends ApiCommand {

    private static final Duration STANDSTILL = Duration.ofMinutes(3);

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|URL|-",
            description = "A text or HTML file, a page on the web, or - for standard input.")
    List<String> names = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: text).")
    Format format = Format.text;

    @Option(names = "--output", paramLabel = "FILE", description = "Write the reports there, all of them or nothing.")
    @Nullable
    Path output;

    CheckCommand(Context context) {
        super(context);
    }

    @Override
    void validate() {
        if (names.stream().filter("-"::equals).count() > 1) {
            throw wrong("- is there more than once, but there is only one standard input");
        }
        if (output != null) {
            OutputFile.check(output);
        }
    }

    /** A slip of the pen in a file name should not have to wait for a platform to start. */
    @Override
    boolean needsApi() {
        return !names.stream()
                .allMatch(name ->
                        Article.of(name, context.in()) instanceof Article.File file && !Files.isReadable(file.path()));
    }

    @Override
    int runWithout(Progress progress) {
        return tell(names.stream().<Outcome>map(this::unreadable).toList(), progress);
    }

    private Outcome.Failed unreadable(String name) {
        try {
            Article.of(name, context.in()).request();
        } catch (Refusal e) {
            return new Outcome.Failed(name, e.reason());
        }
        return new Outcome.Failed(name, "cannot be read");
    }

    @Override
    int run(Session session, Progress progress) throws Exception {
        List<Article> articles =
                names.stream().map(name -> Article.of(name, context.in())).toList();
        return tell(new Checker(session.api(), progress, STANDSTILL).check(articles), progress);
    }

    private int tell(List<Outcome> outcomes, Progress progress) {
        List<CheckedArticle> checked = new ArrayList<>();
        List<Outcome.Failed> failed = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            switch (outcome) {
                case Outcome.Checked it -> {
                    checked.add(it.article());
                    if (it.note() != null) {
                        progress.say(it.name() + ": " + it.note());
                    }
                }
                case Outcome.Failed it -> failed.add(it);
            }
        }
        if (!checked.isEmpty() || format == Format.json) {
            write(checked);
        }
        failed.forEach(it -> progress.say(it.name() + ": " + it.reason()));
        if (outcomes.size() > 1 && !failed.isEmpty()) {
            progress.say(failed.size() + " of " + outcomes.size() + " articles could not be checked");
        }
        return failed.isEmpty() ? 0 : 1;
    }

    private void write(List<CheckedArticle> checked) {
        boolean terminal = output == null;
        String text = format.renderer(
                        terminal ? context.terminal().columns() : 0,
                        terminal && context.terminal().colour())
                .render(checked);
        if (output == null) {
            context.terminal().out().print(text);
            context.terminal().out().flush();
        } else {
            OutputFile.write(output, text);
        }
    }
}

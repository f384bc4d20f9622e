package io.touchstone.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchstone.local.console.Progress;
import io.touchstone.local.console.Refusal;
import io.touchstone.local.platform.Reasons;
import io.touchstone.local.rows.Row;
import io.touchstone.local.rows.RowPipeline;
import io.touchstone.local.rows.RowReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;

/** Takes a file of rows through the API: answers to somewhere, what is wrong to standard error with file and line. */
final class Lines {

    private final Context context;
    private final Progress progress;
    private final boolean strict;
    private int failed;
    private long done;

    Lines(Context context, Progress progress, boolean strict) {
        this.context = context;
        this.progress = progress;
        this.strict = strict;
    }

    /** Refuses, before anything is started, what cannot be read. */
    static void check(String file) {
        if (!file.equals("-")) {
            Path path = Path.of(file);
            if (!Files.exists(path)) {
                throw new Refusal(file + ": no such file");
            }
            if (Files.isDirectory(path)) {
                throw new Refusal(file + ": this is a folder");
            }
        }
    }

    /** How many rows failed up to now. */
    int failed() {
        return failed;
    }

    /** How many rows went well up to now. */
    long done() {
        return done;
    }

    <T> void run(String file, String task, RowPipeline<T> pipeline, BiConsumer<Row.Good, JsonNode> answers)
            throws InterruptedException {
        String name = file.equals("-") ? "standard input" : file;
        progress.begin(task, -1);
        try (InputStream in = open(file)) {
            pipeline.run(new RowReader(in), new RowPipeline.Sink() {
                @Override
                public void answer(Row.Good row, JsonNode answer) {
                    done++;
                    answers.accept(row, answer);
                }

                @Override
                public void refused(int line, String message) {
                    failed++;
                    String whole = name + ":" + line + ": " + message;
                    if (strict) {
                        throw new Refusal(whole);
                    }
                    progress.say(whole);
                }

                @Override
                public void pause() {
                    progress.done(done, failed == 0 ? "" : failed + " failed");
                }
            });
        } catch (IOException e) {
            throw new Refusal(name + ": cannot be read: " + Reasons.of(e), e);
        } finally {
            progress.end();
        }
    }

    private InputStream open(String file) throws IOException {
        return file.equals("-") ? context.in() : new BufferedInputStream(Files.newInputStream(Path.of(file)));
    }
}

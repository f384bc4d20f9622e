package io.touchstone.local.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchstone.contracts.Json;
import io.touchstone.local.client.Api;
import io.touchstone.local.console.Progress;
import io.touchstone.local.console.Refusal;
import io.touchstone.local.rows.Row;
import io.touchstone.local.rows.RowPipeline;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Questions to the API of which each is to be answered.
 *
 * @param path where they go, as an array
 * @param batch how many are sent at a time
 * @param task what is being done, for the progress
 */
public record Questions(String path, int batch, String task) {

    private static final int UNDER_WAY = 3;

    /**
     * Asks all.
     *
     * @param names what to call a question that is refused
     * @return the answers, in the same order
     * @throws Refusal when one is refused
     */
    public <T, A> List<A> ask(Api api, List<T> questions, Function<T, String> names, Class<A> answer, Progress progress)
            throws InterruptedException {
        RowPipeline<T> pipeline = new RowPipeline<>(
                batch,
                UNDER_WAY,
                (Row.Good row) -> questions.get(row.line() - 1),
                rows -> Api.elements(api.post(path, rows)));
        List<A> answers = new ArrayList<>();
        progress.begin(task, questions.size());
        try {
            pipeline.run(lines(questions.size()), new RowPipeline.Sink() {
                @Override
                public void answer(Row.Good row, JsonNode json) {
                    answers.add(Api.convert(json, answer));
                }

                @Override
                public void refused(int line, String message) {
                    throw new Refusal(names.apply(questions.get(line - 1)) + ": " + message);
                }

                @Override
                public void pause() {
                    progress.done(answers.size(), "");
                }
            });
        } finally {
            progress.end();
        }
        return answers;
    }

    /** The pipeline carries lines of a file: here only their numbers matter. */
    private static Iterator<Row> lines(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(line -> (Row) new Row.Good(line, Json.mapper().createObjectNode()))
                .iterator();
    }
}

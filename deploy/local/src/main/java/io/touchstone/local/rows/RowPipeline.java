package io.touchstone.local.rows;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchstone.local.client.ApiProblem;
import io.touchstone.local.console.Refusal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Sends rows in batches, a few at a time, and hands the answers on in the order of the rows. Holds no more than the
 * batches under way. A row that the API refuses is found and reported by itself.
 *
 * @param <T> what a row becomes before it is sent
 */
public final class RowPipeline<T> {

    private static final int SERVER_ERROR = 500;

    /** Makes of a row what is sent; throws an {@link IllegalArgumentException} with what is wrong with it. */
    public interface Mapping<T> {
        T map(Row.Good row);
    }

    /** Asks the API: as many answers, in the same order. */
    public interface Question<T> {
        List<JsonNode> ask(List<T> rows);
    }

    /** Takes the outcome of each row, one after the other, in the order of the rows. */
    public interface Sink {
        void answer(Row.Good row, JsonNode answer);

        void refused(int line, String message);

        /** After some rows: a chance to flush. */
        default void pause() {}
    }

    private sealed interface Result {
        record Answered(Row.Good row, JsonNode answer) implements Result {}

        record Refused(int line, String message) implements Result {}
    }

    private record Mapped<U>(Row.Good row, U value) {}

    private final int batchSize;
    private final int underWay;
    private final Mapping<T> mapping;
    private final Question<T> question;

    public RowPipeline(int batchSize, int underWay, Mapping<T> mapping, Question<T> question) {
        this.batchSize = batchSize;
        this.underWay = underWay;
        this.mapping = mapping;
        this.question = question;
    }

    /** Throws a {@link Refusal} when the API does not answer at all, and whatever the sink throws. */
    public void run(Iterator<Row> rows, Sink sink) throws InterruptedException {
        Deque<Future<List<Result>>> pending = new ArrayDeque<>();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            List<Row> batch = new ArrayList<>();
            while (rows.hasNext()) {
                batch.add(rows.next());
                if (batch.size() == batchSize) {
                    List<Row> full = batch;
                    pending.add(threads.submit(() -> results(full)));
                    batch = new ArrayList<>();
                    if (pending.size() == underWay) {
                        deliver(pending.removeFirst(), sink);
                    }
                }
            }
            if (!batch.isEmpty()) {
                List<Row> last = batch;
                pending.add(threads.submit(() -> results(last)));
            }
            while (!pending.isEmpty()) {
                deliver(pending.removeFirst(), sink);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void deliver(Future<List<Result>> future, Sink sink) throws InterruptedException {
        try {
            for (Result result : future.get()) {
                switch (result) {
                    case Result.Answered answered -> sink.answer(answered.row(), answered.answer());
                    case Result.Refused refused -> sink.refused(refused.line(), refused.message());
                }
            }
            sink.pause();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException surprise) {
                throw surprise;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private List<Result> results(List<Row> rows) {
        List<Mapped<T>> mapped = new ArrayList<>();
        List<Result> results = new ArrayList<>();
        for (Row row : rows) {
            switch (row) {
                case Row.Bad bad -> results.add(new Result.Refused(bad.line(), bad.message()));
                case Row.Good good -> {
                    try {
                        mapped.add(new Mapped<>(good, mapping.map(good)));
                    } catch (IllegalArgumentException e) {
                        results.add(new Result.Refused(good.line(), String.valueOf(e.getMessage())));
                    }
                }
            }
        }
        results.addAll(ask(mapped));
        results.sort(Comparator.comparingInt(RowPipeline::line));
        return results;
    }

    /** The API says which element is at fault: with one row that goes without saying. */
    private static String aboutOne(String reason) {
        return reason.replaceFirst("^Element 0(?: \\([^)]*\\))?: ", "");
    }

    private static int line(Result result) {
        return switch (result) {
            case Result.Answered answered -> answered.row().line();
            case Result.Refused refused -> refused.line();
        };
    }

    /** Where a batch is refused, halves it until the row at fault is found. */
    private List<Result> ask(List<Mapped<T>> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        try {
            List<JsonNode> answers =
                    question.ask(rows.stream().map(Mapped::value).toList());
            if (answers.size() != rows.size()) {
                throw new Refusal("the API gave " + answers.size() + " answers to " + rows.size() + " rows");
            }
            List<Result> results = new ArrayList<>();
            for (int i = 0; i < answers.size(); i++) {
                results.add(new Result.Answered(rows.get(i).row(), answers.get(i)));
            }
            return results;
        } catch (ApiProblem e) {
            if (!e.isRefusal() && e.status() != SERVER_ERROR) {
                throw e;
            }
            if (rows.size() == 1) {
                return List.of(new Result.Refused(rows.getFirst().row().line(), aboutOne(e.reason())));
            }
            int half = rows.size() / 2;
            List<Result> results = new ArrayList<>(ask(rows.subList(0, half)));
            results.addAll(ask(rows.subList(half, rows.size())));
            return results;
        }
    }
}

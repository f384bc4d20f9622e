package io.touchstone.local.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import io.touchstone.contracts.Json;
import io.touchstone.local.client.ApiProblem;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowPipelineTest {

    private static final class Recorder implements RowPipeline.Sink {
        private final List<String> seen = new ArrayList<>();

        @Override
        public void answer(Row.Good row, JsonNode answer) {
            seen.add(row.line() + "=" + answer.asInt());
        }

        @Override
        public void refused(int line, String message) {
            seen.add(line + "!" + message);
        }
    }

    private static Row row(int line) {
        return new Row.Good(line, Json.mapper().createObjectNode().put("n", line));
    }

    private static int number(Row.Good row) {
        return row.json().path("n").asInt();
    }

    private static JsonNode doubled(int n) {
        return IntNode.valueOf(2 * n);
    }

    @Test
    void answersComeInTheOrderOfTheRowsWhicheverIsFirst() throws Exception {
        Recorder recorder = new Recorder();
        RowPipeline<Integer> pipeline = new RowPipeline<>(7, 3, RowPipelineTest::number, numbers -> {
            // Later batches answer sooner.
            Thread.yield();
            return numbers.stream().map(RowPipelineTest::doubled).toList();
        });

        pipeline.run(
                IntStream.rangeClosed(1, 1000).mapToObj(RowPipelineTest::row).iterator(), recorder);

        assertThat(recorder.seen)
                .isEqualTo(IntStream.rangeClosed(1, 1000)
                        .mapToObj(n -> n + "=" + 2 * n)
                        .toList());
    }

    @Test
    void noMoreRowsAreReadThanTheBatchesUnderWayHold() throws Exception {
        AtomicInteger read = new AtomicInteger();
        AtomicInteger delivered = new AtomicInteger();
        List<Integer> ahead = new CopyOnWriteArrayList<>();
        Iterator<Row> rows = IntStream.rangeClosed(1, 500)
                .mapToObj(n -> {
                    ahead.add(read.incrementAndGet() - delivered.get());
                    return row(n);
                })
                .iterator();

        new RowPipeline<Integer>(
                        10,
                        3,
                        RowPipelineTest::number,
                        n -> n.stream().map(RowPipelineTest::doubled).toList())
                .run(rows, new RowPipeline.Sink() {
                    @Override
                    public void answer(Row.Good row, JsonNode answer) {
                        delivered.incrementAndGet();
                    }

                    @Override
                    public void refused(int line, String message) {}
                });

        assertThat(delivered).hasValue(500);
        // Streams may look a little ahead by themselves.
        assertThat(ahead).allMatch(n -> n <= 40);
    }

    @Test
    void aRowThatCannotBeMappedOrThatTheApiRefusesIsReportedAlone() throws Exception {
        Recorder recorder = new Recorder();
        RowPipeline<Integer> pipeline = new RowPipeline<>(
                8,
                2,
                row -> {
                    if (number(row) == 3) {
                        throw new IllegalArgumentException("no threes");
                    }
                    return number(row);
                },
                numbers -> {
                    if (numbers.contains(6)) {
                        throw new ApiProblem(400, "no sixes");
                    }
                    return numbers.stream().map(RowPipelineTest::doubled).toList();
                });
        List<Row> rows = List.of(row(1), new Row.Bad(2, "torn"), row(3), row(4), row(5), row(6), row(7));

        pipeline.run(rows.iterator(), recorder);

        assertThat(recorder.seen).containsExactly("1=2", "2!torn", "3!no threes", "4=8", "5=10", "6!no sixes", "7=14");
    }

    @Test
    void anApiThatDoesNotAnswerEndsIt() {
        RowPipeline<Integer> pipeline = new RowPipeline<>(8, 2, RowPipelineTest::number, numbers -> {
            throw new ApiProblem(0, "no answer");
        });

        assertThatThrownBy(() -> pipeline.run(List.of(row(1)).iterator(), new Recorder()))
                .isInstanceOf(ApiProblem.class)
                .hasMessage("no answer");
    }
}

package io.touchstone.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.contracts.events.Event;
import io.touchstone.messaging.outbox.EncodedEvents;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventReaderTest {

    private final EventReader reader = new EventReader();

    static List<Event> events() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("events")
    void whatIsWrittenIsReadTheSame(Event event) {
        assertThat(reader.read(EncodedEvents.asRecord(event))).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyTypeDemandsItsFields(Event event) {
        ConsumerRecord<String, byte[]> full = EncodedEvents.asRecord(event);
        ConsumerRecord<String, byte[]> empty = record(full.headers(), "{}");
        assertThatThrownBy(() -> reader.read(empty))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("does not keep its schema");
    }

    @Test
    void fieldsAddedLaterAreTolerated() {
        ConsumerRecord<String, byte[]> full =
                EncodedEvents.asRecord(Samples.all().get(1));
        String more = new String(full.value(), StandardCharsets.UTF_8).replaceFirst("\\{", "{\"addedLater\":1,");
        assertThat(reader.read(record(full.headers(), more)))
                .isEqualTo(Samples.all().get(1));
    }

    @Test
    void aRecordWithoutCloudEventsHeadersIsRefused() {
        assertThatThrownBy(() -> reader.read(record(new RecordHeaders(), "{}")))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("not a CloudEvent");
    }

    @Test
    void anUnknownTypeIsRefusedByName() {
        RecordHeaders headers = new RecordHeaders(
                EncodedEvents.asRecord(Samples.all().getFirst()).headers());
        headers.remove("ce_type").add("ce_type", "document.eaten".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> reader.read(record(headers, "{}")))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("document.eaten");
    }

    @Test
    void dataThatIsNoJsonIsRefused() {
        var headers = EncodedEvents.asRecord(Samples.all().getFirst()).headers();
        assertThatThrownBy(() -> reader.read(record(headers, "\u0000\u0001 poison")))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("does not hold JSON");
    }

    @Test
    void dataThatBreaksAnInvariantIsRefused() {
        ConsumerRecord<String, byte[]> full =
                EncodedEvents.asRecord(Samples.all().getFirst());
        String broken = new String(full.value(), StandardCharsets.UTF_8).replace("\"end\":22", "\"end\":2200");
        assertThatThrownBy(() -> reader.read(record(full.headers(), broken)))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("2200");
    }

    private static ConsumerRecord<String, byte[]> record(org.apache.kafka.common.header.Headers headers, String value) {
        return new ConsumerRecord<>(
                "t",
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                "key",
                value.getBytes(StandardCharsets.UTF_8),
                headers,
                Optional.empty());
    }
}

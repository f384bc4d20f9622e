package io.touchstone.messaging.outbox;

import io.cloudevents.kafka.KafkaMessageFactory;
import io.touchstone.contracts.events.Event;
import io.touchstone.messaging.Samples;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;

/** Events as a consumer gets them. */
public final class EncodedEvents {

    private EncodedEvents() {}

    public static ConsumerRecord<String, byte[]> asRecord(Event event) {
        PendingEvent pending = PendingEvent.of(event, "/touchstone/test", Samples.NOW, null);
        ProducerRecord<String, byte[]> sent =
                KafkaMessageFactory.<String>createWriter("t", pending.key()).writeBinary(pending.toCloudEvent());
        return new ConsumerRecord<>(
                "t",
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                sent.key(),
                sent.value(),
                sent.headers(),
                Optional.empty());
    }
}

package io.touchstone.messaging.outbox;

import io.cloudevents.kafka.KafkaMessageFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes CloudEvents in binary mode with an idempotent producer. */
public final class KafkaEventPublisher implements EventPublisher, AutoCloseable {

    private static final String TRACEPARENT = "traceparent";
    /** A document of 1 MB of text with its blocks, and claims of such a document, as JSON. */
    private static final int MAX_REQUEST_BYTES = 8 * 1024 * 1024;

    private final KafkaProducer<String, byte[]> producer;

    /** @param bootstrap Kafka's bootstrap servers */
    public KafkaEventPublisher(String bootstrap, String clientId) {
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ProducerConfig.CLIENT_ID_CONFIG,
                        clientId,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        // Latency counts here, not throughput: a relay waits for what it sends.
                        ProducerConfig.LINGER_MS_CONFIG,
                        0,
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        MAX_REQUEST_BYTES,
                        // The JDK has it: the others unpack native code at run time.
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "gzip",
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        10_000,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        20_000,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        10_000),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    @Override
    public void publish(List<PendingEvent> events) {
        List<Future<RecordMetadata>> sent = new ArrayList<>(events.size());
        try {
            for (PendingEvent event : events) {
                sent.add(producer.send(record(event)));
            }
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PublishingException("interrupted while publishing", e);
        } catch (ExecutionException | KafkaException e) {
            throw new PublishingException("not acknowledged by Kafka: " + e.getMessage(), e);
        }
    }

    private static ProducerRecord<String, byte[]> record(PendingEvent event) {
        ProducerRecord<String, byte[]> record = KafkaMessageFactory.<String>createWriter(
                        event.type().topic().topicName(), event.key())
                .writeBinary(event.toCloudEvent());
        if (event.traceparent() != null) {
            // Beside the CloudEvents extension: the header that tracing libraries look for.
            record.headers().add(TRACEPARENT, event.traceparent().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
        return record;
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}

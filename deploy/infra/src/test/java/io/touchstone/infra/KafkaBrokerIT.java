package io.touchstone.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.touchstone.contracts.events.Topic;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class KafkaBrokerIT {

    private static final String DOCUMENTS = Topic.DOCUMENTS.topicName();
    private static final int RECORDS = 300;

    @TempDir
    Path directory;

    @Test
    void keepsTopicsRecordsAndOffsetsOverARestartOnOtherPorts() throws Exception {
        List<String> created;
        List<String> first;
        try (KafkaBroker broker = KafkaBroker.start(directory)) {
            created = Topics.create(broker.bootstrap());
            produce(broker, 0, RECORDS);
            first = consume(broker, 100);
        }

        try (KafkaBroker broker = KafkaBroker.start(directory)) {
            assertThat(Topics.create(broker.bootstrap())).isEmpty();
            produce(broker, RECORDS, 50);
            List<String> rest = consume(broker, RECORDS + 50 - first.size());

            Set<String> all = new TreeSet<>(first);
            all.addAll(rest);
            assertThat(all).hasSize(RECORDS + 50);
            assertThat(first.size() + rest.size()).as("nothing twice").isEqualTo(RECORDS + 50);
        }
        assertThat(created).containsExactlyInAnyOrderElementsOf(Topic.allNames());
    }

    @Test
    void topicsAreAsWanted() throws Exception {
        try (KafkaBroker broker = KafkaBroker.start(directory);
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
            admin.createTopics(List.of(new NewTopic(DOCUMENTS, 2, (short) 1)))
                    .all()
                    .get();

            List<String> created = Topics.create(broker.bootstrap());

            assertThat(created).doesNotContain(DOCUMENTS).contains(Topic.EVIDENCE.topicName());
            var described =
                    admin.describeTopics(Topic.allNames()).allTopicNames().get();
            assertThat(described.get(DOCUMENTS).partitions())
                    .as("left as it was")
                    .hasSize(2);
            for (Topic topic : Set.of(Topic.CLAIMS, Topic.VERDICTS, Topic.EVIDENCE)) {
                assertThat(described.get(topic.topicName()).partitions()).hasSize(topic.partitions());
            }
            ConfigResource evidence = new ConfigResource(ConfigResource.Type.TOPIC, Topic.EVIDENCE.topicName());
            Config config = admin.describeConfigs(List.of(evidence)).all().get().get(evidence);
            assertThat(config.get("cleanup.policy").value()).isEqualTo("compact");
        }
    }

    @Test
    void takesRecordsUpToTheLimitAndMakesNoTopicByItself() throws Exception {
        try (KafkaBroker broker = KafkaBroker.start(directory)) {
            Topics.create(broker.bootstrap());
            try (KafkaProducer<String, byte[]> producer = producer(broker, 60_000)) {
                byte[] large = new byte[KafkaBroker.MAX_MESSAGE_BYTES - 1_000];
                assertThat(producer.send(new ProducerRecord<>(DOCUMENTS, "large", large))
                                .get()
                                .hasOffset())
                        .isTrue();
                Future<RecordMetadata> tooLarge = producer.send(
                        new ProducerRecord<>(DOCUMENTS, "too large", new byte[KafkaBroker.MAX_MESSAGE_BYTES + 1]));
                assertThatExceptionOfType(ExecutionException.class)
                        .isThrownBy(tooLarge::get)
                        .withCauseInstanceOf(RecordTooLargeException.class);
            }
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
                assertThatExceptionOfType(ExecutionException.class)
                        .isThrownBy(() -> admin.describeTopics(List.of("unheard.of"))
                                .allTopicNames()
                                .get())
                        .withCauseInstanceOf(UnknownTopicOrPartitionException.class);
            }
        }
    }

    @Test
    void aTakenPortIsSaidPlainly() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int free = FreePorts.find(1).getFirst();
            assertThatExceptionOfType(StartFailedException.class)
                    .isThrownBy(() -> KafkaBroker.start(directory, other.getLocalPort(), free))
                    .withMessage("Port " + other.getLocalPort() + " for Kafka is taken by another program.");
        }
    }

    @Test
    void aDirectoryInUseIsSaidPlainly() {
        try (KafkaBroker broker = KafkaBroker.start(directory)) {
            assertThat(broker.bootstrap()).startsWith("127.0.0.1:");
            List<Integer> ports = FreePorts.find(2);
            assertThatExceptionOfType(StartFailedException.class)
                    .isThrownBy(() -> KafkaBroker.start(directory, ports.get(0), ports.get(1)))
                    .withMessageContaining(directory.toString());
        }
    }

    @Test
    void aClusterThatIsNotThereIsSaidPlainly() {
        String nowhere = "127.0.0.1:" + FreePorts.find(1).getFirst();

        assertThatExceptionOfType(StartFailedException.class)
                .isThrownBy(() -> Topics.create(nowhere, Duration.ofMillis(500)))
                .withMessageContaining(nowhere);
    }

    private static void produce(KafkaBroker broker, int from, int count) throws Exception {
        try (KafkaProducer<String, byte[]> producer = producer(broker, 10_000)) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (int i = from; i < from + count; i++) {
                sent.add(producer.send(new ProducerRecord<>(DOCUMENTS, "d" + i, new byte[] {1})));
            }
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        }
    }

    private static KafkaProducer<String, byte[]> producer(KafkaBroker broker, int deliveryTimeoutMs) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        broker.bootstrap(),
                        "acks",
                        "all",
                        "max.request.size",
                        2 * KafkaBroker.MAX_MESSAGE_BYTES,
                        "request.timeout.ms",
                        5_000,
                        "delivery.timeout.ms",
                        deliveryTimeoutMs),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Reads at least that many with the group's committed offsets, and commits what it returns. */
    private static List<String> consume(KafkaBroker broker, int atLeast) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", broker.bootstrap(),
                "group.id", "readers",
                "group.protocol", "consumer",
                "enable.auto.commit", "false",
                "auto.offset.reset", "earliest",
                "max.poll.records", 50);
        List<String> keys = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(DOCUMENTS));
            while (keys.size() < atLeast) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    keys.add(record.key());
                }
            }
            consumer.commitSync();
        }
        return keys;
    }
}

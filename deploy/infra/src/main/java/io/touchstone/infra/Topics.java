package io.touchstone.infra;

import io.touchstone.contracts.events.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics of {@link Topic} and their dead-letter topics, before any service starts. */
public final class Topics {

    static final Duration RETENTION = Duration.ofDays(30);
    static final Duration DEAD_LETTER_RETENTION = Duration.ofDays(90);

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private Topics() {}

    /**
     * Creates those that are missing, at any cluster, and waits until every partition has a leader that answers. Topics
     * that exist already are left as they are: somebody may have tuned them.
     *
     * @return the names of those that it created
     * @throws StartFailedException when the cluster cannot be reached or refuses
     */
    public static List<String> create(String bootstrap) {
        return create(bootstrap, PATIENCE);
    }

    static List<String> create(String bootstrap, Duration patience) {
        int timeoutMs = Math.toIntExact(patience.toMillis());
        Map<String, Object> settings = Map.ofEntries(
                Map.entry(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap),
                Map.entry(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, timeoutMs),
                Map.entry(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, timeoutMs),
                Map.entry(AdminClientConfig.RETRY_BACKOFF_MS_CONFIG, BETWEEN_LOOKS.toMillis()));
        try (Admin admin = Admin.create(settings)) {
            List<String> created = createMissing(admin);
            awaitLeaders(admin);
            return created;
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            Throwable cause = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
            throw new StartFailedException(
                    "The topics could not be created at Kafka " + bootstrap + ": " + cause.getMessage(), cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailedException("Interrupted while creating the topics.", e);
        }
    }

    /** The topics with all their settings; the number of copies is the cluster's default. */
    static List<NewTopic> wanted() {
        return Arrays.stream(Topic.values())
                .flatMap(topic -> List.of(topic(topic), deadLetters(topic)).stream())
                .toList();
    }

    private static NewTopic topic(Topic topic) {
        Map<String, String> settings = sized();
        if (topic.compacted()) {
            settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
            // A reader that was away must still be told what was deleted.
            settings.put(TopicConfig.DELETE_RETENTION_MS_CONFIG, String.valueOf(RETENTION.toMillis()));
        } else {
            settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
            settings.put(TopicConfig.RETENTION_MS_CONFIG, String.valueOf(RETENTION.toMillis()));
        }
        return newTopic(topic.topicName(), topic.partitions(), settings);
    }

    /** One partition: what cannot be handled is rare, and a person reads it in order. */
    private static NewTopic deadLetters(Topic topic) {
        Map<String, String> settings = sized();
        settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
        settings.put(TopicConfig.RETENTION_MS_CONFIG, String.valueOf(DEAD_LETTER_RETENTION.toMillis()));
        return newTopic(topic.deadLetterTopicName(), 1, settings);
    }

    private static Map<String, String> sized() {
        Map<String, String> settings = new HashMap<>();
        settings.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(KafkaBroker.MAX_MESSAGE_BYTES));
        return settings;
    }

    private static NewTopic newTopic(String name, int partitions, Map<String, String> settings) {
        return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(settings);
    }

    private static List<String> createMissing(Admin admin)
            throws ExecutionException, InterruptedException, TimeoutException {
        Collection<String> present = get(admin.listTopics().names());
        List<NewTopic> missing = wanted().stream()
                .filter(topic -> !present.contains(topic.name()))
                .toList();
        List<String> created = new ArrayList<>();
        for (Map.Entry<String, KafkaFuture<Void>> result :
                admin.createTopics(missing).values().entrySet()) {
            try {
                get(result.getValue());
                created.add(result.getKey());
            } catch (ExecutionException e) {
                // Another copy created it just now.
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
        return List.copyOf(created);
    }

    /**
     * A broker may know that it leads a partition some moments after the controller says so, and what is produced in
     * between can be lost (KAFKA-15591). So the leaders are asked for the end of every partition: only one that has
     * taken it over answers.
     */
    private static void awaitLeaders(Admin admin) throws ExecutionException, InterruptedException, TimeoutException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!leadersAnswer(admin)) {
            if (System.nanoTime() - deadline > 0) {
                throw new TimeoutException("no leader for every partition within " + PATIENCE.toSeconds() + " s");
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private static boolean leadersAnswer(Admin admin)
            throws ExecutionException, InterruptedException, TimeoutException {
        try {
            Map<String, TopicDescription> topics =
                    get(admin.describeTopics(Topic.allNames()).allTopicNames());
            Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
            for (TopicDescription topic : topics.values()) {
                topic.partitions()
                        .forEach(partition ->
                                ends.put(new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest()));
                if (topic.partitions().stream()
                        .anyMatch(p -> p.leader() == null || p.leader().isEmpty())) {
                    return false;
                }
            }
            get(admin.listOffsets(ends).all());
            return true;
        } catch (ExecutionException e) {
            // The controller knows the topic, the broker that was asked does not yet.
            if (e.getCause() instanceof RetriableException) {
                return false;
            }
            throw e;
        }
    }

    private static <T> T get(KafkaFuture<T> future) throws ExecutionException, InterruptedException, TimeoutException {
        return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}

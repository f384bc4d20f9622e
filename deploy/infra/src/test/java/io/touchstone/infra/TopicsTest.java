package io.touchstone.infra;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.contracts.events.Topic;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TopicsTest {

    private final Map<String, NewTopic> wanted =
            Topics.wanted().stream().collect(Collectors.toMap(NewTopic::name, Function.identity()));

    @Test
    void everyTopicAndItsDeadLettersAreWanted() {
        assertThat(wanted.keySet()).containsExactlyInAnyOrderElementsOf(Topic.allNames());
    }

    @Test
    void evidenceIsCompactedAndTheOthersKeptForThirtyDays() {
        for (Topic topic : Topic.values()) {
            NewTopic made = wanted.get(topic.topicName());
            assertThat(made.numPartitions()).isEqualTo(topic.partitions());
            assertThat(made.configs()).containsEntry("max.message.bytes", "8388608");
            if (topic.compacted()) {
                assertThat(made.configs())
                        .containsEntry("cleanup.policy", "compact")
                        .doesNotContainKey("retention.ms");
            } else {
                assertThat(made.configs())
                        .containsEntry("cleanup.policy", "delete")
                        .containsEntry("retention.ms", "2592000000");
            }
        }
        assertThat(wanted.get("touchstone.evidence.v1").configs()).containsEntry("cleanup.policy", "compact");
    }

    @Test
    void deadLettersAreKeptForNinetyDays() {
        for (Topic topic : Topic.values()) {
            assertThat(wanted.get(topic.deadLetterTopicName()).configs())
                    .containsEntry("cleanup.policy", "delete")
                    .containsEntry("retention.ms", "7776000000")
                    .containsEntry("max.message.bytes", "8388608");
        }
    }
}

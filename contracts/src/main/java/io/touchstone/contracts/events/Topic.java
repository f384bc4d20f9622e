package io.touchstone.contracts.events;

import java.util.Arrays;
import java.util.List;

/** The Kafka topics, with the settings they are created with. */
public enum Topic {
    DOCUMENTS("touchstone.documents.v1", 6, false),
    CLAIMS("touchstone.claims.v1", 6, false),
    VERDICTS("touchstone.verdicts.v1", 6, false),
    EVIDENCE("touchstone.evidence.v1", 6, true);

    private static final String DEAD_LETTER_SUFFIX = ".dlt";

    private final String topicName;
    private final int partitions;
    private final boolean compacted;

    Topic(String topicName, int partitions, boolean compacted) {
        this.topicName = topicName;
        this.partitions = partitions;
        this.compacted = compacted;
    }

    public String topicName() {
        return topicName;
    }

    public int partitions() {
        return partitions;
    }

    /** Whether only the newest event of a key is kept (its {@code cleanup.policy}). */
    public boolean compacted() {
        return compacted;
    }

    /** Where what could not be handled goes, with the reason in its headers. */
    public String deadLetterTopicName() {
        return topicName + DEAD_LETTER_SUFFIX;
    }

    /** All names, those of the dead-letter topics included. */
    public static List<String> allNames() {
        return Arrays.stream(values())
                .flatMap(t -> List.of(t.topicName(), t.deadLetterTopicName()).stream())
                .toList();
    }
}

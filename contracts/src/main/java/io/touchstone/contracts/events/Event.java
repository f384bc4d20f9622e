package io.touchstone.contracts.events;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** The data of an event: one record per type, immutable, valid by construction. */
public interface Event {

    /** The id that orders the work: the Kafka key and the CloudEvents {@code subject}. */
    @JsonIgnore
    String key();

    /**
     * What makes this event the one it is, beside its type: two events with the same type and identity say the same
     * thing. The CloudEvents {@code id} is derived from it.
     */
    @JsonIgnore
    String identity();
}

package io.touchstone.messaging.outbox;

import java.util.List;

/** Publishes events, in order per key. */
public interface EventPublisher {

    /**
     * Returns when all are acknowledged by the broker.
     *
     * @throws PublishingException when one is not; others may have been
     */
    void publish(List<PendingEvent> events);

    /** The broker did not acknowledge. */
    final class PublishingException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public PublishingException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}

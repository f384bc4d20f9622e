package io.touchstone.messaging;

/** A message that is not an event as agreed. Reading it again will not help: it belongs in the dead-letter topic. */
public final class UnreadableEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableEventException(String message) {
        super(message);
    }

    public UnreadableEventException(String message, Throwable cause) {
        super(message, cause);
    }
}

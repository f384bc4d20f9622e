package io.touchstone.local.console;

import org.jspecify.annotations.Nullable;

/** Something could not be done. The message is whole and plain, for a person: no stack trace goes with it. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refusal(String message) {
        super(message);
    }

    public Refusal(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The message: never absent. */
    public String reason() {
        String message = getMessage();
        return message == null ? "unknown reason" : message;
    }
}

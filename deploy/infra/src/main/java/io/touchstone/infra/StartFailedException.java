package io.touchstone.infra;

import org.jspecify.annotations.Nullable;

/** A part could not be started. The message is for the person at the terminal: what is wrong and what to do about it. */
public final class StartFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

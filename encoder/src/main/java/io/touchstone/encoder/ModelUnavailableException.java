package io.touchstone.encoder;

import org.jspecify.annotations.Nullable;

/** A model that was to be loaded could not be; the message says which, and why. Asking again does not help. */
public final class ModelUnavailableException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public ModelUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

package io.touchstone.encoder;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Lets a service start while a model is read; whoever needs it sooner waits. */
public final class ModelInBackground<T> implements AutoCloseable {

    private final String what;
    private final Consumer<T> closing;
    private final CompletableFuture<T> loading;

    /**
     * @param what is loaded, for messages: "The sentence encoder"
     * @param load makes the model, with native parts, or throws saying why not
     * @param closing releases it
     */
    public ModelInBackground(String what, Supplier<T> load, Consumer<T> closing) {
        this.what = what;
        this.closing = closing;
        this.loading = CompletableFuture.supplyAsync(
                load, work -> Thread.ofPlatform().daemon().name("model-loader").start(work));
        // A JVM that ends while the native session is being made crashes: a shutdown waits for it.
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> loading.handle((model, failure) -> null).join()));
    }

    public boolean isLoaded() {
        return loading.isDone() && !loading.isCompletedExceptionally();
    }

    /** Why the model could not be loaded; the empty text as long as that is not known. */
    public String failure() {
        if (!loading.isCompletedExceptionally()) {
            return "";
        }
        Throwable failure = loading.exceptionNow();
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }

    /**
     * The model, waited for when need be.
     *
     * @throws ModelUnavailableException when it could not be loaded
     */
    public T get() {
        try {
            return loading.join();
        } catch (CompletionException e) {
            throw new ModelUnavailableException(what + " is not available: " + failure(), e.getCause());
        }
    }

    @Override
    public void close() {
        loading.handle((model, failure) -> {
                    if (failure == null) {
                        closing.accept(model);
                    }
                    return failure;
                })
                .join();
    }
}

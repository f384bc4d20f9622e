package io.touchstone.encoder;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Lets the service start while the model is read; whoever needs it sooner waits. */
public final class EncoderInBackground implements SentenceEncoder, AutoCloseable {

    private final CompletableFuture<OnnxSentenceEncoder> loading;

    public EncoderInBackground(int parallel, int threads) {
        this.loading = CompletableFuture.supplyAsync(
                () -> OnnxSentenceEncoder.load(parallel, threads),
                work -> Thread.ofPlatform().daemon().name("model-loader").start(work));
        // A JVM that ends while the native session is being made crashes: a shutdown waits for it.
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> loading.handle((encoder, failure) -> null).join()));
    }

    public boolean isLoaded() {
        return loading.isDone() && !loading.isCompletedExceptionally();
    }

    /** Why the model could not be loaded; the empty text as long as that is not known. */
    public String failure() {
        return loading.isCompletedExceptionally()
                ? String.valueOf(loading.exceptionNow().getMessage())
                : "";
    }

    private SentenceEncoder loaded() {
        try {
            return loading.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("The sentence encoder is not available: " + failure(), e);
        }
    }

    @Override
    public String name() {
        return OnnxSentenceEncoder.NAME;
    }

    @Override
    public int dimensions() {
        return OnnxSentenceEncoder.DIMENSIONS;
    }

    @Override
    public List<float[]> queries(List<String> texts) {
        return loaded().queries(texts);
    }

    @Override
    public List<TextEncoding> texts(List<EncodableText> texts) {
        return loaded().texts(texts);
    }

    @Override
    public void close() {
        loading.handle((encoder, failure) -> encoder)
                .thenAccept(encoder -> {
                    if (encoder != null) {
                        encoder.close();
                    }
                })
                .join();
    }
}

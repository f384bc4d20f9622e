package io.touchstone.encoder;

import java.util.List;

/** The sentence encoder, which is read while the service starts. */
public final class EncoderInBackground implements SentenceEncoder, AutoCloseable {

    private final ModelInBackground<OnnxSentenceEncoder> model;

    public EncoderInBackground(int parallel, int threads) {
        this.model = new ModelInBackground<>(
                "The sentence encoder", () -> OnnxSentenceEncoder.load(parallel, threads), OnnxSentenceEncoder::close);
    }

    public boolean isLoaded() {
        return model.isLoaded();
    }

    /** Why the model could not be loaded; the empty text as long as that is not known. */
    public String failure() {
        return model.failure();
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
        return model.get().queries(texts);
    }

    @Override
    public List<TextEncoding> texts(List<EncodableText> texts) {
        return model.get().texts(texts);
    }

    @Override
    public void close() {
        model.close();
    }
}

package io.touchstone.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.touchstone.encoder.WordPiece.Pieces;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * bge-small-en-v1.5 (384 dimensions, int8), from the weights in the langchain4j artifact.
 *
 * <p>Each text is a run of its own. The int8 model scales its activations by all that is in a run, so in a batch the vector
 * of a text would depend on its neighbours and no verdict could be computed again; and single-thread runs side by side use
 * the cores better than batches. A long text is read in windows; a part's vector is the mean over its tokens, so that it
 * knows its context and costs no run of its own.
 */
public final class OnnxSentenceEncoder implements SentenceEncoder, AutoCloseable {

    private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
    private static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";
    /** Length of a vector. */
    public static final int DIMENSIONS = 384;

    /** Name and version, known before the model is loaded. */
    public static final String NAME = "bge-small-en-v1.5-int8/1";

    private static final int WINDOW = 512;
    /** Tokens of a title that are kept in front of every window. */
    private static final int TITLE = 64;

    private static final String QUERY_PREFIX = "Represent this sentence for searching relevant passages: ";

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPiece tokenizer;
    private final ExecutorService runners;

    private OnnxSentenceEncoder(OrtEnvironment environment, OrtSession session, WordPiece tokenizer, int parallel) {
        this.environment = environment;
        this.session = session;
        this.tokenizer = tokenizer;
        this.runners = Executors.newFixedThreadPool(
                parallel, Thread.ofPlatform().daemon().name("encoder-", 0).factory());
    }

    /**
     * Loads the model. A JVM that is stopped meanwhile can crash in native code: do not accept a shutdown before this
     * returns.
     *
     * @param parallel how many texts are encoded side by side
     * @param threads threads of the runtime for one text
     */
    public static OnnxSentenceEncoder load(int parallel, int threads) {
        try (InputStream model = resource(MODEL);
                InputStream tokenizer = resource(TOKENIZER);
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            // It would keep an allocation plan for every length of text that ever came.
            options.setMemoryPatternOptimization(false);
            // Waiting threads that spin would take the cores from those that work.
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            OrtSession session = environment.createSession(model.readAllBytes(), options);
            return new OnnxSentenceEncoder(environment, session, WordPiece.read(tokenizer), parallel);
        } catch (OrtException | IOException e) {
            throw new IllegalStateException("the sentence encoder could not be loaded: " + e.getMessage(), e);
        }
    }

    private static InputStream resource(String name) {
        InputStream found = OnnxSentenceEncoder.class.getResourceAsStream(name);
        if (found == null) {
            throw new IllegalStateException("not on the class path: " + name);
        }
        return found;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    @Override
    public List<float[]> queries(List<String> texts) {
        return all(texts, text -> query(text));
    }

    @Override
    public List<TextEncoding> texts(List<EncodableText> texts) {
        return all(texts, text -> encode(text));
    }

    private interface Encoding<T, R> {
        R of(T text) throws OrtException;
    }

    private <T, R> List<R> all(List<T> texts, Encoding<T, R> encoding) {
        List<Callable<R>> work = new ArrayList<>(texts.size());
        texts.forEach(text -> work.add(() -> encoding.of(text)));
        try {
            List<R> results = new ArrayList<>(texts.size());
            for (Future<R> done : runners.invokeAll(work)) {
                results.add(done.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while encoding", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("encoding failed: " + e.getCause(), e.getCause());
        }
    }

    private float[] query(String text) throws OrtException {
        int[] ids = tokenizer.pieces(QUERY_PREFIX + text).ids();
        float[] states = run(window(new int[0], ids, 0, Math.min(ids.length, WINDOW - 2)));
        return Vectors.normalise(Arrays.copyOf(states, DIMENSIONS));
    }

    /** Parts are packed into as few windows as hold them; one that is longer than a window is cut. */
    private TextEncoding encode(EncodableText text) throws OrtException {
        int[] title = titled(text.title());
        int room = WINDOW - 2 - title.length;
        List<Pieces> parts = text.parts().stream().map(tokenizer::pieces).toList();
        float[] whole = new float[DIMENSIONS];
        List<float[]> vectors = new ArrayList<>(parts.size());
        for (int from = 0; from < parts.size(); ) {
            int to = from;
            int length = 0;
            while (to < parts.size() && (to == from || length + parts.get(to).length() <= room)) {
                length += parts.get(to++).length();
            }
            int[] body = parts.subList(from, to).stream()
                    .flatMapToInt(p -> Arrays.stream(p.ids()))
                    .limit(room)
                    .toArray();
            float[] states = run(window(title, body, 0, body.length));
            float[] opening = Vectors.normalise(Arrays.copyOf(states, DIMENSIONS));
            add(whole, opening);
            int at = 1 + title.length;
            for (Pieces part : parts.subList(from, to)) {
                int end = Math.min(at + part.length(), 1 + title.length + body.length);
                vectors.add(end > at ? mean(states, at, end) : opening);
                at = end;
            }
            from = to;
        }
        return new TextEncoding(Vectors.normalise(whole), vectors);
    }

    private int[] titled(String title) {
        int[] ids = tokenizer.pieces(title).ids();
        return Arrays.copyOf(ids, Math.min(ids.length, TITLE));
    }

    private long[] window(int[] title, int[] body, int from, int to) {
        long[] ids = new long[2 + title.length + to - from];
        int at = 0;
        ids[at++] = tokenizer.start();
        for (int id : title) {
            ids[at++] = id;
        }
        for (int i = from; i < to; i++) {
            ids[at++] = body[i];
        }
        ids[at] = tokenizer.end();
        return ids;
    }

    private static void add(float[] sum, float[] vector) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += vector[i];
        }
    }

    private static float[] mean(float[] states, int from, int to) {
        float[] mean = new float[DIMENSIONS];
        for (int token = from; token < to; token++) {
            for (int i = 0; i < DIMENSIONS; i++) {
                mean[i] += states[token * DIMENSIONS + i];
            }
        }
        return Vectors.normalise(mean);
    }

    /** Returns the last hidden states, token by token. */
    private float[] run(long[] ids) throws OrtException {
        long[] shape = {1, ids.length};
        long[] mask = new long[ids.length];
        Arrays.fill(mask, 1);
        try (OnnxTensor tokens = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor attention = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
                OnnxTensor segments =
                        OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", tokens, "attention_mask", attention, "token_type_ids", segments))) {
            FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] copy = new float[states.remaining()];
            states.get(copy);
            return copy;
        }
    }

    /** Waits for the runs under way: a session must not be closed under them. */
    @Override
    public void close() {
        runners.close();
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the session could not be closed", e);
        }
    }
}

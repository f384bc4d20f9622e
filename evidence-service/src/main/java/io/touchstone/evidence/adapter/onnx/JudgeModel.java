package io.touchstone.evidence.adapter.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The session of the judge's graph: token ids in, logits out. Thread-safe. */
final class JudgeModel implements AutoCloseable {

    private static final Set<String> INPUTS = Set.of("input_ids", "attention_mask", "token_type_ids");
    private static final String OUTPUT = "logits";

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    private JudgeModel(OrtSession session) {
        this.session = session;
    }

    /** Version of what runs it. */
    static String runtime() {
        return OrtEnvironment.getEnvironment().getVersion();
    }

    /**
     * @param path for messages
     * @param labels how many logits there have to be
     */
    static JudgeModel load(byte[] model, String path, int labels) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // Side by side on single threads uses the cores best, and a run's arithmetic is always the same.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            // It would keep an allocation plan for every length of pair that ever came.
            options.setMemoryPatternOptimization(false);
            OrtSession session = OrtEnvironment.getEnvironment().createSession(model, options);
            Optional<String> misfit = misfit(session, labels);
            if (misfit.isPresent()) {
                session.close();
                throw new IllegalStateException(path + " is not a judge: " + misfit.get());
            }
            return new JudgeModel(session);
        } catch (OrtException e) {
            throw new IllegalStateException(path + " cannot be run: " + e.getMessage(), e);
        }
    }

    private static Optional<String> misfit(OrtSession session, int labels) throws OrtException {
        if (!session.getInputNames().equals(INPUTS)) {
            return Optional.of("its inputs are " + sorted(session.getInputNames()) + " and not " + sorted(INPUTS));
        }
        if (!session.getOutputNames().equals(Set.of(OUTPUT))) {
            return Optional.of("its outputs are " + sorted(session.getOutputNames()) + " and not [" + OUTPUT + "]");
        }
        NodeInfo output = session.getOutputInfo().get(OUTPUT);
        long[] shape =
                output != null && output.getInfo() instanceof TensorInfo tensor ? tensor.getShape() : new long[0];
        if (shape.length != 2 || shape[1] != labels) {
            return Optional.of(
                    "its logits have the shape " + Arrays.toString(shape) + " and not [pairs, " + labels + "]");
        }
        return Optional.empty();
    }

    private static Set<String> sorted(Set<String> names) {
        return new TreeSet<>(names);
    }

    float[] logits(PairTokens pair) throws OrtException {
        long[] shape = {1, pair.length()};
        long[] mask = new long[pair.length()];
        Arrays.fill(mask, 1);
        try (OnnxTensor tokens = OnnxTensor.createTensor(environment, LongBuffer.wrap(pair.ids()), shape);
                OnnxTensor attention = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
                OnnxTensor segments = OnnxTensor.createTensor(environment, LongBuffer.wrap(pair.segments()), shape);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", tokens, "attention_mask", attention, "token_type_ids", segments))) {
            return ((float[][]) result.get(0).getValue())[0];
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the session could not be closed", e);
        }
    }
}

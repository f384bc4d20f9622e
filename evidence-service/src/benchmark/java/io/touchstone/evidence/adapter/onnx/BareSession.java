package io.touchstone.evidence.adapter.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The runtime and nothing else: what judging is measured against. */
final class BareSession implements AutoCloseable {

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    BareSession(int threads) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            options.setMemoryPatternOptimization(false);
            session = environment.createSession(JudgeFiles.shipped().read("judge-int8.onnx"), options);
        }
    }

    /** One run for all of them, padded to the longest. */
    float[][] run(List<PairTokens> batch) throws OrtException {
        int longest = batch.stream().mapToInt(PairTokens::length).max().orElseThrow();
        long[][] ids = new long[batch.size()][longest];
        long[][] mask = new long[batch.size()][longest];
        long[][] segments = new long[batch.size()][longest];
        for (int row = 0; row < batch.size(); row++) {
            PairTokens pair = batch.get(row);
            System.arraycopy(pair.ids(), 0, ids[row], 0, pair.length());
            System.arraycopy(pair.segments(), 0, segments[row], 0, pair.length());
            Arrays.fill(mask[row], 0, pair.length(), 1);
        }
        try (OnnxTensor tokens = OnnxTensor.createTensor(environment, ids);
                OnnxTensor attention = OnnxTensor.createTensor(environment, mask);
                OnnxTensor types = OnnxTensor.createTensor(environment, segments);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", tokens, "attention_mask", attention, "token_type_ids", types))) {
            return (float[][]) result.get(0).getValue();
        }
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}

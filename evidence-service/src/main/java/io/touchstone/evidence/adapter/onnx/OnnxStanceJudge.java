package io.touchstone.evidence.adapter.onnx;

import ai.onnxruntime.OrtException;
import io.touchstone.encoder.WordPiece;
import io.touchstone.evidence.judge.Pair;
import io.touchstone.evidence.judge.StanceJudge;
import io.touchstone.evidence.judge.StanceProbabilities;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/**
 * A cross-encoder that was trained on claims and passages (training/judge). It reads the two texts and nothing else of a
 * pair.
 *
 * <p>Each pair is a run of its own. The int8 model scales its activations by all that is in a run, so in a batch an answer
 * would depend on its neighbours and no verdict could be computed again; and single-thread runs side by side are as fast as
 * batches (docs/benchmarks/verdicts.md).
 */
public final class OnnxStanceJudge implements StanceJudge, AutoCloseable {

    private final JudgeDescription description;
    private final WordPiece wordPiece;
    private final JudgeModel model;
    private final TakingTurns runners;

    private OnnxStanceJudge(JudgeDescription description, WordPiece wordPiece, JudgeModel model, int parallel) {
        this.description = description;
        this.wordPiece = wordPiece;
        this.model = model;
        this.runners = new TakingTurns("judge", parallel);
    }

    /**
     * Loads the model. A JVM that is stopped meanwhile can crash in native code: do not accept a shutdown before this
     * returns.
     *
     * @param parallel how many pairs are judged side by side
     * @throws IllegalStateException that names the file that cannot be used, and says why
     */
    public static OnnxStanceJudge load(JudgeFiles files, int parallel) {
        if (parallel < 1) {
            throw new IllegalArgumentException("parallel must be at least 1, but is " + parallel);
        }
        JudgeDescription description = JudgeDescription.read(files);
        WordPiece wordPiece = wordPiece(description.tokenizer(files), files.path(description.tokenizer()));
        JudgeModel model = JudgeModel.load(
                description.model(files),
                files.path(description.model()),
                description.labels().size());
        return new OnnxStanceJudge(description, wordPiece, model, parallel);
    }

    private static WordPiece wordPiece(byte[] tokenizerJson, String path) {
        try {
            return WordPiece.read(new ByteArrayInputStream(tokenizerJson));
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(path + " is not the tokenizer of a judge: " + e.getMessage(), e);
        }
    }

    @Override
    public String name() {
        return description.name(JudgeModel.runtime());
    }

    @Override
    public List<StanceProbabilities> judge(List<Pair> pairs) {
        return runners.all(pairs, pair -> probabilities(model.logits(tokens(pair))));
    }

    PairTokens tokens(Pair pair) {
        return PairTokens.of(wordPiece, pair.claim(), pair.passage(), description.maxLength());
    }

    float[] logits(PairTokens tokens) throws OrtException {
        return model.logits(tokens);
    }

    private StanceProbabilities probabilities(float[] logits) {
        double supports = exponential(logits, JudgeDescription.SUPPORTS);
        double refutes = exponential(logits, JudgeDescription.REFUTES);
        double neutral = exponential(logits, JudgeDescription.NEUTRAL);
        double sum = supports + refutes + neutral;
        return new StanceProbabilities(supports / sum, refutes / sum, neutral / sum);
    }

    private double exponential(float[] logits, String label) {
        double most = Math.max(logits[0], Math.max(logits[1], logits[2]));
        return Math.exp((logits[description.labels().indexOf(label)] - most) / description.temperature());
    }

    /** Waits for the runs under way: a session must not be closed under them. */
    @Override
    public void close() {
        runners.close();
        model.close();
    }
}

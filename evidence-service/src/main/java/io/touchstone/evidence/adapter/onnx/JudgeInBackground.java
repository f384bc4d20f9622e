package io.touchstone.evidence.adapter.onnx;

import io.touchstone.encoder.ModelInBackground;
import io.touchstone.evidence.judge.Pair;
import io.touchstone.evidence.judge.StanceJudge;
import io.touchstone.evidence.judge.StanceProbabilities;
import java.util.List;
import java.util.function.Supplier;

/** The trained judge, which is read while the service starts; its name is known at once. */
public final class JudgeInBackground implements StanceJudge, AutoCloseable {

    private final Supplier<String> name;
    private final ModelInBackground<OnnxStanceJudge> model;

    public JudgeInBackground(JudgeFiles files, int parallel) {
        this.model = new ModelInBackground<>(
                "The stance judge", () -> OnnxStanceJudge.load(files, parallel), OnnxStanceJudge::close);
        this.name = name(files, model);
    }

    /** One whose description or runtime cannot be read cannot be loaded either, and says so for the name too. */
    private static Supplier<String> name(JudgeFiles files, ModelInBackground<OnnxStanceJudge> model) {
        try {
            String name = JudgeDescription.read(files).name(JudgeModel.runtime());
            return () -> name;
        } catch (IllegalStateException | LinkageError e) {
            return () -> model.get().name();
        }
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
        return name.get();
    }

    @Override
    public List<StanceProbabilities> judge(List<Pair> pairs) {
        return model.get().judge(pairs);
    }

    @Override
    public void close() {
        model.close();
    }
}

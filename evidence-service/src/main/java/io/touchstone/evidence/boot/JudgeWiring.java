package io.touchstone.evidence.boot;

import io.touchstone.evidence.adapter.onnx.JudgeFiles;
import io.touchstone.evidence.adapter.onnx.JudgeInBackground;
import io.touchstone.evidence.judge.CachedJudge;
import io.touchstone.evidence.judge.Judgements;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the judge: the trained one, read while the service starts, and what remembers its answers. */
@Singleton
public class JudgeWiring {

    @Produces
    @Singleton
    JudgeInBackground judgeInBackground(EvidenceConfig config) {
        return new JudgeInBackground(
                config.judge().model().map(JudgeFiles::in).orElseGet(JudgeFiles::shipped),
                config.judge().parallel());
    }

    void close(@Disposes JudgeInBackground judge) {
        judge.close();
    }

    @Produces
    @Singleton
    CachedJudge judge(JudgeInBackground judge, EvidenceConfig config) {
        return new CachedJudge(judge, config.judge().remembered());
    }

    @Produces
    @Singleton
    Judgements judgements(CachedJudge judge) {
        return new Judgements(judge);
    }
}

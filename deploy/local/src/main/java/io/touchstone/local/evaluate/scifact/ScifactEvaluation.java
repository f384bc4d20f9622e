package io.touchstone.local.evaluate.scifact;

import io.touchstone.contracts.verdicts.ClaimRow;
import io.touchstone.contracts.verdicts.VerdictRow;
import io.touchstone.local.client.Api;
import io.touchstone.local.console.Progress;
import io.touchstone.local.evaluate.verdicts.VerdictsEvaluation;
import java.util.List;

/** Asks for a verdict on each claim of SciFact and compares. */
public final class ScifactEvaluation {

    private ScifactEvaluation() {}

    /** @param api of a Touchstone whose library is the corpus */
    public static ScifactFigures run(Api api, Scifact scifact, Progress progress) throws InterruptedException {
        List<VerdictRow> verdicts = VerdictsEvaluation.QUESTIONS.ask(
                api,
                scifact.claims().stream()
                        .map(claim -> new ClaimRow(claim.id(), claim.claim()))
                        .toList(),
                row -> "claim " + row.id(),
                VerdictRow.class,
                progress);
        ScifactScore score = new ScifactScore(scifact.byId());
        for (int i = 0; i < verdicts.size(); i++) {
            score.add(scifact.claims().get(i), verdicts.get(i));
        }
        return score.figures();
    }
}

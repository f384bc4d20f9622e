package io.touchstone.local.evaluate.verdicts;

import io.touchstone.contracts.verdicts.ClaimRow;
import io.touchstone.contracts.verdicts.VerdictRow;
import io.touchstone.local.client.Api;
import io.touchstone.local.console.Progress;
import io.touchstone.local.evaluate.Questions;
import java.util.List;

/** Asks for a verdict on each labelled claim, from its text alone, and compares. Nothing is stored. */
public final class VerdictsEvaluation {

    /** As many claims as are worked off within seconds. */
    public static final Questions QUESTIONS = new Questions("v1/verdicts/preview", 20, "Verifying claims");

    private VerdictsEvaluation() {}

    /** @param library what the API holds claims against, in words */
    public static VerdictFigures run(Api api, LabelledClaims rows, String library, Progress progress)
            throws InterruptedException {
        List<LabelledClaim> claims = rows.claims();
        List<VerdictRow> verdicts = QUESTIONS.ask(
                api,
                claims.stream()
                        .map(claim -> new ClaimRow(claim.id(), claim.claim()))
                        .toList(),
                row -> "claim " + row.id(),
                VerdictRow.class,
                progress);
        VerdictsScore score = new VerdictsScore();
        for (int i = 0; i < claims.size(); i++) {
            score.add(claims.get(i), verdicts.get(i));
        }
        return score.figures(rows, library);
    }
}

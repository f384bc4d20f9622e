package io.touchstone.evidence.adapter.rest;

import io.smallrye.common.annotation.Blocking;
import io.touchstone.contracts.verdicts.JudgementRow;
import io.touchstone.contracts.verdicts.PairRow;
import io.touchstone.evidence.judge.Judgements;
import io.touchstone.webapi.ProblemException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The judge by itself. */
@Path("/v1/judgements")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "judgements", description = "What a passage says of a claim")
public class JudgementsResource {

    private static final int MOST_ROWS = 1000;
    private static final int LONGEST = 20_000;

    private final Judgements judgements;

    public JudgementsResource(Judgements judgements) {
        this.judgements = judgements;
    }

    @POST
    @Bulkhead(Batch.AT_ONCE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "judge", summary = "The stance of each passage to its claim, in order of the pairs")
    @APIResponse(responseCode = "400", description = "Not an array of {id, claim, evidence}, or more than 1000")
    @APIResponse(responseCode = "503", description = "Too many at once: try again in a moment")
    public List<JudgementRow> judge(@Nullable List<@Nullable PairRow> pairs) {
        List<PairRow> rows = Batch.of(pairs, "pairs", MOST_ROWS);
        for (PairRow row : rows) {
            int longest = Math.max(row.claim().length(), row.evidence().length());
            if (longest > LONGEST) {
                throw ProblemException.badRequest(
                        "too-long",
                        "The pair '" + row.id() + "' has a text of " + longest + " characters; at most " + LONGEST
                                + " are taken.");
            }
        }
        return judgements.judge(rows);
    }
}

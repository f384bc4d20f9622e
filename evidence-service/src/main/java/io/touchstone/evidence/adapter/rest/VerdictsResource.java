package io.touchstone.evidence.adapter.rest;

import io.smallrye.common.annotation.Blocking;
import io.touchstone.contracts.verdicts.ClaimRow;
import io.touchstone.contracts.verdicts.Replay;
import io.touchstone.contracts.verdicts.Verdict;
import io.touchstone.contracts.verdicts.VerdictRow;
import io.touchstone.evidence.verdict.Gate;
import io.touchstone.evidence.verdict.PreviewVerdicts;
import io.touchstone.evidence.verdict.ReadVerdicts;
import io.touchstone.evidence.verdict.Reassessment;
import io.touchstone.evidence.verdict.ReplayVerdict;
import io.touchstone.webapi.ProblemException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Verdicts: those that stand or stood, the same computed again, and what one would be. */
@Path("/v1/verdicts")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "verdicts", description = "What the evidence says of claims")
public class VerdictsResource {

    private static final int MOST_ROWS = 500;
    /** Each of them may have to be held against the library anew, before there is an answer. */
    private static final int MOST_REFRESHED = 100;

    private final ReadVerdicts verdicts;
    private final ReplayVerdict replay;
    private final PreviewVerdicts preview;
    private final Reassessment reassessment;
    private final Gate gate;

    public VerdictsResource(
            ReadVerdicts verdicts,
            ReplayVerdict replay,
            PreviewVerdicts preview,
            Reassessment reassessment,
            Gate gate) {
        this.verdicts = verdicts;
        this.replay = replay;
        this.preview = preview;
        this.reassessment = reassessment;
        this.gate = gate;
    }

    @GET
    @Operation(operationId = "listVerdicts", summary = "All verdicts on a claim, newest first")
    @APIResponse(responseCode = "400", description = "No claim given")
    @APIResponse(responseCode = "404", description = "No verdict on this claim (yet)")
    public List<Verdict> ofClaim(@Parameter(description = "Claim id") @RestQuery @Nullable String claim) {
        if (claim == null || claim.isBlank()) {
            throw ProblemException.badRequest("claim-missing", "Say which claim: ?claim=...");
        }
        List<Verdict> found = verdicts.ofClaim(claim);
        if (found.isEmpty()) {
            throw ProblemException.notFound(
                    "verdict-not-found", "There is no verdict on the claim '" + claim + "' (yet).");
        }
        return found;
    }

    @GET
    @Path("/{verdictId}")
    @Operation(operationId = "getVerdict", summary = "A verdict, whether or not it still stands")
    @APIResponse(responseCode = "404", description = "No such verdict")
    public Verdict verdict(@RestPath String verdictId) {
        return verdicts.verdict(verdictId).orElseThrow(() -> notFound(verdictId));
    }

    @POST
    @Path("/{verdictId}/replay")
    @Bulkhead(Batch.AT_ONCE)
    @Operation(
            operationId = "replayVerdict",
            summary =
                    "Compute a verdict again from what it rests on, and say whether it is the same; nothing is stored")
    @APIResponse(
            responseCode = "200",
            description = "What came out, or why nothing could",
            content = @Content(schema = @Schema(implementation = Replay.class)))
    @APIResponse(responseCode = "404", description = "No such verdict")
    @APIResponse(responseCode = "503", description = "Too many at once: try again in a moment")
    public Replay replay(@RestPath String verdictId) {
        return replay.replay(verdictId).map(ReplayView::of).orElseThrow(() -> notFound(verdictId));
    }

    @POST
    @Path("/preview")
    @Bulkhead(Batch.AT_ONCE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "previewVerdicts",
            summary = "What the verdicts on these claims would be, in their order; nothing is stored")
    @APIResponse(responseCode = "400", description = "Not an array of {id, claim}, or more than 500")
    @APIResponse(responseCode = "503", description = "Too many at once: try again in a moment")
    public List<VerdictRow> preview(@Nullable List<@Nullable ClaimRow> rows) {
        return preview.preview(Batch.of(rows, "claims", MOST_ROWS));
    }

    @POST
    @Path("/refresh")
    @Bulkhead(Batch.AT_ONCE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "refreshVerdicts",
            summary = "Hold claims against the evidence as it is now, and return the verdicts that stand then, in their"
                    + " order; claims without a verdict are left out",
            description = "Not needed to keep verdicts up to date, which happens by itself within seconds of a change.")
    @APIResponse(responseCode = "400", description = "Not an array of claim ids, or more than 100")
    @APIResponse(responseCode = "503", description = "Still loading, or too many at once: try again in a moment")
    public List<Verdict> refresh(@Nullable List<@Nullable String> claimIds) {
        List<String> ids = Batch.of(claimIds, "claim ids", MOST_REFRESHED);
        if (!gate.isOpen()) {
            throw new ProblemException(503, "loading", "The evidence is still being loaded: try again in a moment.");
        }
        return reassessment.current(ids);
    }

    private static ProblemException notFound(String verdictId) {
        return ProblemException.notFound("verdict-not-found", "There is no verdict '" + verdictId + "'.");
    }
}

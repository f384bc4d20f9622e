package io.touchstone.claim.adapter.rest;

import io.smallrye.common.annotation.Blocking;
import io.touchstone.claim.extract.ExtractClaims;
import io.touchstone.claim.extract.Extraction;
import io.touchstone.claim.report.ReadReports;
import io.touchstone.contracts.claims.ClaimsPreview;
import io.touchstone.contracts.claims.DocumentExtracted.Outcome;
import io.touchstone.contracts.documents.DocumentCaptured;
import io.touchstone.webapi.ProblemException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Claims by themselves. */
@Path("/v1/claims")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "claims", description = "Statements that can be checked")
public class ClaimsResource {

    private final ReadReports reports;
    private final ExtractClaims extract;

    public ClaimsResource(ReadReports reports, ExtractClaims extract) {
        this.reports = reports;
        this.extract = extract;
    }

    @GET
    @Path("/{claimId}")
    @Operation(
            operationId = "getClaim",
            summary = "A claim, where it is stated, in which other words it is stated, and its current verdict")
    @APIResponse(responseCode = "404", description = "No such claim")
    public ClaimView claim(@RestPath String claimId) {
        return reports.claim(claimId)
                .map(known -> ClaimView.of(known, reports.statements(known)))
                .orElseThrow(
                        () -> ProblemException.notFound("claim-not-found", "There is no claim '" + claimId + "'."));
    }

    @POST
    @Path("/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "previewClaims", summary = "The claims of a captured document; nothing is stored")
    @APIResponse(responseCode = "400", description = "Not a captured document")
    public ClaimsPreview preview(
            @Parameter(description = "The least check-worthiness, 0 to 1; as configured when absent")
                    @RestQuery
                    @Nullable
                    Double threshold,
            @Nullable DocumentCaptured document) {
        if (threshold != null && !(threshold >= 0 && threshold <= 1)) {
            throw ProblemException.badRequest(
                    "bad-request", "threshold must be a number from 0 to 1, but is " + threshold + ".");
        }
        if (document == null) {
            throw ProblemException.badRequest(
                    "bad-request", "The body is empty: send a captured document, as /v1/documents/preview gives it.");
        }
        return switch (threshold == null ? extract.extract(document) : extract.extract(document, threshold)) {
            case Extraction.Extracted extracted ->
                new ClaimsPreview(
                        Outcome.EXTRACTED,
                        null,
                        extracted.sentences(),
                        extracted.extractor(),
                        extracted.claims().stream().map(ReadReports::entry).toList());
            case Extraction.UnsupportedLanguage refused ->
                new ClaimsPreview(Outcome.UNSUPPORTED_LANGUAGE, refused.reason(), 0, refused.extractor(), List.of());
        };
    }
}

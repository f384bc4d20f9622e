package io.touchstone.claim.adapter.rest;

import io.smallrye.common.annotation.Blocking;
import io.touchstone.claim.report.ReadReports;
import io.touchstone.contracts.claims.Report;
import io.touchstone.webapi.Paging;
import io.touchstone.webapi.ProblemException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Articles with their claims and current verdicts. */
@Path("/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "reports", description = "Articles with their claims and current verdicts")
public class ReportsResource {

    private static final int USUAL_PAGE = 20;
    private static final int LARGEST_PAGE = 100;
    private static final long LOOK_EVERY_MILLIS = 100;

    private final ReadReports reports;

    public ReportsResource(ReadReports reports) {
        this.reports = reports;
    }

    @GET
    @Operation(
            operationId = "listReports",
            summary = "List the newest report of each article by id; Link: rel=next leads to the next page")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReportSummary[].class)))
    @APIResponse(responseCode = "400", description = "limit is not a number from 1 to 100")
    public Response list(
            @Parameter(description = "Document ids greater than this one") @RestQuery @Nullable String after,
            @Parameter(description = "1 to 100; 20 when not given") @RestQuery @Nullable String limit) {
        Paging paging = Paging.of(after, limit, USUAL_PAGE, LARGEST_PAGE);
        // One more than asked tells whether there is a next page.
        List<Report> found = reports.page(paging.after(), paging.limit() + 1);
        boolean more = found.size() > paging.limit();
        List<ReportSummary> page =
                found.stream().limit(paging.limit()).map(ReportSummary::of).toList();
        Response.ResponseBuilder response = Response.ok(page);
        if (more) {
            response.header(
                    HttpHeaders.LINK, paging.next("/v1/reports", page.getLast().documentId()));
        }
        return response.build();
    }

    @GET
    @Path("/{documentId}")
    @Operation(
            operationId = "getReport",
            summary = "The report of an article",
            description = "With Prefer: wait=N it is answered when every claim has a verdict, at the latest after N"
                    + " seconds (at most 30).")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Report.class)))
    @APIResponse(responseCode = "404", description = "No such article or version, or its claims are not extracted yet")
    public Response report(
            @RestPath String documentId,
            @Parameter(description = "The newest version when not given") @RestQuery @Nullable String version,
            @RestHeader("Prefer") @Nullable String prefer) {
        Duration wait = Preference.wait(prefer);
        Report report = awaited(documentId, version, wait)
                .orElseThrow(() -> ProblemException.notFound(
                        "report-not-found",
                        version == null
                                ? "There is no report on the document '" + documentId + "' (yet)."
                                : "There is no report on the version '" + version + "' of the document '" + documentId
                                        + "' (yet)."));
        Response.ResponseBuilder response = Response.ok(report);
        if (!wait.isZero()) {
            response.header("Preference-Applied", "wait=" + wait.toSeconds());
        }
        return response.build();
    }

    private Optional<Report> awaited(String documentId, @Nullable String version, Duration wait) {
        long deadline = System.nanoTime() + wait.toNanos();
        while (true) {
            Optional<Report> found = reports.report(documentId, version);
            if (found.map(Report::complete).orElse(false) || System.nanoTime() >= deadline) {
                return found;
            }
            try {
                Thread.sleep(LOOK_EVERY_MILLIS);
            } catch (InterruptedException e) {
                // The service is stopping: answer with what there is.
                Thread.currentThread().interrupt();
                return found;
            }
        }
    }
}

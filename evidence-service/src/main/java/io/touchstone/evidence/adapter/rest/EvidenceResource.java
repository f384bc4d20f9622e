package io.touchstone.evidence.adapter.rest;

import io.smallrye.common.annotation.Blocking;
import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.contracts.evidence.ImportReceipt;
import io.touchstone.contracts.evidence.SearchRequest;
import io.touchstone.contracts.evidence.SearchRequest.Hit;
import io.touchstone.contracts.evidence.SearchRequest.Hits;
import io.touchstone.evidence.library.Library;
import io.touchstone.evidence.retrieve.EvidenceQuery;
import io.touchstone.evidence.retrieve.Retriever;
import io.touchstone.webapi.Paging;
import io.touchstone.webapi.ProblemException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The evidence library: import, read, retract, search. */
@Path("/v1/evidence")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "evidence", description = "The evidence library")
public class EvidenceResource {

    private static final int USUAL_PAGE = 100;
    private static final int LARGEST_PAGE = 1000;
    private static final int MOST_RECORDS = 1000;
    private static final int MOST_QUERIES = 1000;
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_FINDING = 100_000;

    private final Library library;
    private final Retriever retriever;

    public EvidenceResource(Library library, Retriever retriever) {
        this.library = library;
        this.retriever = retriever;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "importEvidence",
            summary = "Add records, or replace those with the same id; they are searchable when this answers")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportReceipt.class)))
    @APIResponse(responseCode = "400", description = "Not an array of records, or more than 1000; nothing is stored")
    public ImportReceipt add(@Nullable List<@Nullable EvidenceRecord> records) {
        List<EvidenceRecord> batch = Batch.of(records, "evidence records", MOST_RECORDS);
        for (int i = 0; i < batch.size(); i++) {
            check(batch.get(i), i);
        }
        return library.add(batch);
    }

    private static void check(EvidenceRecord record, int at) {
        if (record.id().length() > LONGEST_ID || record.id().chars().anyMatch(Character::isWhitespace)) {
            throw ProblemException.badRequest(
                    "invalid-record",
                    "Element " + at + ": id must have no white space and at most " + LONGEST_ID + " characters.");
        }
        if (record.finding().length() > LONGEST_FINDING) {
            throw ProblemException.badRequest(
                    "invalid-record",
                    "Element " + at + " (" + record.id() + "): finding has "
                            + record.finding().length() + " characters; at most " + LONGEST_FINDING + " are taken.");
        }
    }

    @GET
    @Operation(operationId = "listEvidence", summary = "List records by id; Link: rel=next leads to the next page")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EvidenceRecord[].class)))
    @APIResponse(responseCode = "400", description = "limit is not a number from 1 to 1000")
    public Response list(
            @Parameter(description = "Ids greater than this one") @RestQuery @Nullable String after,
            @Parameter(description = "1 to 1000; 100 when not given") @RestQuery @Nullable String limit) {
        Paging paging = Paging.of(after, limit, USUAL_PAGE, LARGEST_PAGE);
        // One more than asked tells whether there is a next page.
        List<EvidenceView> found =
                library.page(paging.after() == null ? "" : paging.after(), paging.limit() + 1).stream()
                        .map(EvidenceView::of)
                        .toList();
        List<EvidenceView> page = found.stream().limit(paging.limit()).toList();
        Response.ResponseBuilder response = Response.ok(page);
        if (found.size() > page.size()) {
            response.header(
                    HttpHeaders.LINK,
                    paging.next("/v1/evidence", page.getLast().record().id()));
        }
        return response.build();
    }

    @GET
    @Path("/{id:.+}")
    @Operation(operationId = "getEvidence", summary = "A record, in use or retracted")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EvidenceRecord.class)))
    @APIResponse(responseCode = "404", description = "No such record")
    public EvidenceView find(@RestPath String id) {
        return library.find(id).map(EvidenceView::of).orElseThrow(() -> notFound(id));
    }

    @DELETE
    @Path("/{id:.+}")
    @Operation(
            operationId = "retractEvidence",
            summary = "Take a record out of use; verdicts that rest on it are reached anew")
    @APIResponse(responseCode = "204", description = "Retracted, now or before")
    @APIResponse(responseCode = "400", description = "No reason given")
    @APIResponse(responseCode = "404", description = "No such record")
    public void retract(
            @RestPath String id, @Parameter(description = "Why, in words") @RestQuery @Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw ProblemException.badRequest("reason-missing", "Say why the record is retracted: ?reason=...");
        }
        if (library.retract(id, reason).isEmpty()) {
            throw notFound(id);
        }
    }

    private static ProblemException notFound(String id) {
        return ProblemException.notFound("evidence-not-found", "There is no evidence record '" + id + "'.");
    }

    @POST
    @Path("/search")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "searchEvidence",
            summary = "The records that fit each query best, in order of the queries")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Hits[].class)))
    @APIResponse(responseCode = "400", description = "Not a search request, or more than 1000 queries")
    public List<Hits> search(@Nullable SearchRequest request) {
        if (request == null) {
            throw ProblemException.badRequest("bad-request", "The body is empty: send {queries, top}.");
        }
        List<SearchRequest.Query> queries = Batch.of(List.copyOf(request.queries()), "queries", MOST_QUERIES);
        List<List<Hit>> found = retriever.rank(queries.stream()
                .map(query -> new EvidenceQuery(query.text(), request.top()))
                .toList());
        List<Hits> hits = new ArrayList<>(queries.size());
        for (int i = 0; i < queries.size(); i++) {
            hits.add(new Hits(queries.get(i).id(), found.get(i)));
        }
        return hits;
    }
}

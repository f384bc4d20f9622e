package io.touchstone.ingest.adapter.rest;

import io.micrometer.core.instrument.MeterRegistry;
import io.touchstone.contracts.documents.CaptureReceipt;
import io.touchstone.contracts.documents.CaptureRequest;
import io.touchstone.contracts.documents.DocumentCaptured;
import io.touchstone.ingest.document.CaptureDocument;
import io.touchstone.ingest.document.DocumentStore;
import io.touchstone.ingest.document.DocumentSummary;
import io.touchstone.ingest.document.Submission;
import io.touchstone.ingest.document.WithdrawDocument;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Articles: submit, read, list, withdraw. */
@Path("/v1/documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "documents", description = "Articles and their versions")
public class DocumentsResource {

    private static final int USUAL_PAGE = 100;
    private static final int LARGEST_PAGE = 1000;
    private static final Logger LOG = Logger.getLogger(DocumentsResource.class);
    private static final String MARKDOWN = "text/markdown";

    private final CaptureDocument captureDocument;
    private final WithdrawDocument withdrawDocument;
    private final DocumentStore store;
    private final MeterRegistry metrics;

    public DocumentsResource(
            CaptureDocument captureDocument,
            WithdrawDocument withdrawDocument,
            DocumentStore store,
            MeterRegistry metrics) {
        this.captureDocument = captureDocument;
        this.withdrawDocument = withdrawDocument;
        this.store = store;
        this.metrics = metrics;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "captureDocument",
            summary = "Submit an article",
            description = "By address, text, markup or file. The same text again is answered from what is stored.")
    @APIResponse(
            responseCode = "201",
            description = "A new article or version",
            content = @Content(schema = @Schema(implementation = CaptureReceipt.class)))
    @APIResponse(
            responseCode = "200",
            description = "This version was there already",
            content = @Content(schema = @Schema(implementation = CaptureReceipt.class)))
    @APIResponse(responseCode = "400", description = "Empty, not UTF-8, or a request that contradicts itself")
    @APIResponse(responseCode = "403", description = "An address that is not public")
    @APIResponse(responseCode = "413", description = "Too large")
    @APIResponse(responseCode = "415", description = "Not text, or of a type that is not read")
    @APIResponse(responseCode = "422", description = "No text on the page, or in a language that is not taken")
    @APIResponse(responseCode = "502", description = "The address could not be fetched")
    public Response capture(@Nullable CaptureRequest request) {
        return stored(present(request));
    }

    @POST
    @Consumes({MediaType.TEXT_PLAIN, MediaType.TEXT_HTML, MARKDOWN})
    @Operation(operationId = "captureDocumentBody", summary = "Submit an article as the body itself")
    public Response captureBody(
            byte[] body,
            @RestHeader(HttpHeaders.CONTENT_TYPE) String contentType,
            @Parameter(description = "The article's address, when it has one; not fetched") @RestQuery @Nullable
                    String url,
            @Parameter(description = "What you call it, for example a file name") @RestQuery @Nullable String name) {
        return stored(ofBody(body, contentType, url, name));
    }

    @POST
    @Path("/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "previewDocument", summary = "See what would be captured; nothing is stored")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DocumentCaptured.class)))
    public DocumentCaptured preview(@Nullable CaptureRequest request) {
        return previewed(present(request));
    }

    @POST
    @Path("/preview")
    @Consumes({MediaType.TEXT_PLAIN, MediaType.TEXT_HTML, MARKDOWN})
    @Operation(operationId = "previewDocumentBody", summary = "The same for an article as the body itself")
    public DocumentCaptured previewBody(
            byte[] body,
            @RestHeader(HttpHeaders.CONTENT_TYPE) String contentType,
            @RestQuery @Nullable String url,
            @RestQuery @Nullable String name) {
        return previewed(ofBody(body, contentType, url, name));
    }

    @GET
    @Operation(operationId = "listDocuments", summary = "List articles by id; Link: rel=next leads to the next page")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DocumentSummary[].class)))
    public Response list(
            @Parameter(description = "Ids greater than this one") @RestQuery @Nullable String after,
            @Parameter(description = "1 to 1000; 100 when not given") @RestQuery @Nullable String limit) {
        Paging paging = Paging.of(after, limit, USUAL_PAGE, LARGEST_PAGE);
        // One more than asked tells whether there is a next page.
        List<DocumentSummary> found = store.list(paging.after(), paging.limit() + 1);
        boolean more = found.size() > paging.limit();
        List<DocumentSummary> page = more ? found.subList(0, paging.limit()) : found;
        Response.ResponseBuilder response = Response.ok(page);
        if (more) {
            response.header(
                    HttpHeaders.LINK,
                    paging.next("/v1/documents", page.getLast().documentId()));
        }
        return response.build();
    }

    @GET
    @Path("/{documentId}")
    @Operation(operationId = "getDocument", summary = "The newest version of an article")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DocumentCaptured.class)))
    @APIResponse(responseCode = "404", description = "No such article")
    public DocumentCaptured latest(@RestPath String documentId) {
        return store.latest(documentId).orElseThrow(() -> noDocument(documentId));
    }

    @GET
    @Path("/{documentId}/versions/{version}")
    @Operation(operationId = "getDocumentVersion", summary = "A version of an article")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DocumentCaptured.class)))
    @APIResponse(responseCode = "404", description = "No such article or version")
    public DocumentCaptured version(@RestPath String documentId, @RestPath String version) {
        return store.version(documentId, version)
                .orElseThrow(() -> store.latest(documentId).isEmpty()
                        ? noDocument(documentId)
                        : ProblemException.notFound(
                                "version-not-found",
                                "The document '" + documentId + "' has no version '" + version + "'."));
    }

    @DELETE
    @Path("/{documentId}")
    @Operation(
            operationId = "withdrawDocument",
            summary = "Stop following an article",
            description = "Its versions, and what was said of them, stay. Submitting it again takes it up again.")
    @APIResponse(responseCode = "204", description = "Withdrawn, now or before")
    @APIResponse(responseCode = "400", description = "No reason given")
    @APIResponse(responseCode = "404", description = "No such article")
    public Response withdraw(
            @RestPath String documentId,
            @Parameter(description = "Why, in words", required = true) @RestQuery @Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw ProblemException.badRequest("reason-missing", "Say why the document is withdrawn: ?reason=...");
        }
        return switch (withdrawDocument.withdraw(documentId, reason.strip())) {
            case DONE, ALREADY -> Response.noContent().build();
            case UNKNOWN_DOCUMENT -> throw noDocument(documentId);
        };
    }

    private Response stored(CaptureRequest request) {
        return switch (captureDocument.capture(request)) {
            case Submission.Refused refused -> throw counted(refused);
            case Submission.Accepted accepted -> {
                count(accepted.known() ? "known" : "captured");
                CaptureReceipt receipt = Answers.receipt(accepted);
                LOG.infof(
                        "%s document %s version %s, %d characters",
                        accepted.known() ? "Known:" : "Captured:",
                        receipt.documentId(),
                        receipt.version(),
                        receipt.characters());
                yield Response.status(accepted.known() ? 200 : 201)
                        .header(
                                HttpHeaders.LOCATION,
                                "/v1/documents/" + receipt.documentId() + "/versions/" + receipt.version())
                        .entity(receipt)
                        .build();
            }
        };
    }

    private DocumentCaptured previewed(CaptureRequest request) {
        return switch (captureDocument.preview(request)) {
            case Submission.Refused refused -> throw counted(refused);
            case Submission.Accepted accepted -> accepted.document();
        };
    }

    private ProblemException counted(Submission.Refused refused) {
        count(Answers.slug(refused.kind()));
        LOG.infof("Refused (%s): %s", Answers.slug(refused.kind()), refused.detail());
        return Answers.problem(refused);
    }

    private void count(String outcome) {
        metrics.counter("touchstone.submissions", "outcome", outcome).increment();
    }

    private static CaptureRequest present(@Nullable CaptureRequest request) {
        if (request == null) {
            throw ProblemException.badRequest(
                    "bad-request", "The body is empty: send a JSON object with one of url, text, html and content.");
        }
        return request;
    }

    private static CaptureRequest ofBody(byte[] body, String contentType, @Nullable String url, @Nullable String name) {
        return new CaptureRequest(url, null, null, body, contentType, name);
    }

    private static ProblemException noDocument(String documentId) {
        return ProblemException.notFound("document-not-found", "There is no document '" + documentId + "'.");
    }
}

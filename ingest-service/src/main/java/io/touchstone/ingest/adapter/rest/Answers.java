package io.touchstone.ingest.adapter.rest;

import io.touchstone.contracts.documents.CaptureReceipt;
import io.touchstone.contracts.documents.DocumentCaptured;
import io.touchstone.ingest.capture.Refusal;
import io.touchstone.ingest.document.Submission;
import io.touchstone.webapi.ProblemException;

/** What the outcomes of the middle are over HTTP. */
final class Answers {

    private Answers() {}

    static CaptureReceipt receipt(Submission.Accepted accepted) {
        DocumentCaptured document = accepted.document();
        return new CaptureReceipt(
                document.documentId(),
                document.version(),
                document.title(),
                document.language(),
                document.url(),
                document.name(),
                document.text().codePointCount(0, document.text().length()),
                accepted.known(),
                document.capturedAt());
    }

    static ProblemException problem(Submission.Refused refused) {
        return new ProblemException(status(refused.kind()), slug(refused.kind()), refused.detail());
    }

    static int status(Refusal kind) {
        return switch (kind) {
            case EMPTY, NOT_UTF8, BAD_REQUEST -> 400;
            case ADDRESS_NOT_ALLOWED -> 403;
            case TOO_LARGE -> 413;
            case BINARY, UNSUPPORTED_TYPE -> 415;
            case NO_TEXT, UNSUPPORTED_LANGUAGE -> 422;
            case FETCH_FAILED -> 502;
        };
    }

    static String slug(Refusal kind) {
        return switch (kind) {
            case EMPTY -> "empty-document";
            case BINARY -> "binary-content";
            case NOT_UTF8 -> "not-utf-8";
            case TOO_LARGE -> "too-large";
            case UNSUPPORTED_TYPE -> "unsupported-type";
            case NO_TEXT -> "no-text";
            case UNSUPPORTED_LANGUAGE -> "unsupported-language";
            case FETCH_FAILED -> "fetch-failed";
            case ADDRESS_NOT_ALLOWED -> "address-not-allowed";
            case BAD_REQUEST -> "bad-request";
        };
    }
}

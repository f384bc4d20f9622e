package io.touchstone.ingest.document;

import io.touchstone.contracts.documents.CaptureRequest;
import io.touchstone.contracts.documents.DocumentCaptured;
import io.touchstone.ingest.capture.Capture;
import io.touchstone.ingest.capture.CaptureOutcome;
import io.touchstone.ingest.capture.Refusal;
import io.touchstone.ingest.language.Languages;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Takes a submission in: text, language, identity, then one write for the version and its event. */
public final class CaptureDocument {

    private final Capture capture;
    private final Languages languages;
    private final AcceptedLanguages accepted;
    private final DocumentStore store;
    private final InstantSource clock;

    public CaptureDocument(
            Capture capture,
            Languages languages,
            AcceptedLanguages accepted,
            DocumentStore store,
            InstantSource clock) {
        this.capture = capture;
        this.languages = languages;
        this.accepted = accepted;
        this.store = store;
        this.clock = clock;
    }

    /** Captures and stores. A text that is known is answered from what is stored. */
    public Submission capture(CaptureRequest request) {
        return switch (preview(request)) {
            case Submission.Refused refused -> refused;
            case Submission.Accepted seen -> {
                DocumentStore.Addition addition = store.add(seen.document());
                yield new Submission.Accepted(addition.document(), addition.known());
            }
        };
    }

    /** Captures, and stores nothing. */
    public Submission preview(CaptureRequest request) {
        return switch (capture.capture(request)) {
            case CaptureOutcome.Refused refused -> new Submission.Refused(refused.kind(), refused.detail());
            case CaptureOutcome.Captured captured -> identified(captured);
        };
    }

    private Submission identified(CaptureOutcome.Captured captured) {
        String text = captured.text();
        String language = languages.of(text);
        Optional<String> objection = accepted.objection(language, text);
        if (objection.isPresent()) {
            return new Submission.Refused(Refusal.UNSUPPORTED_LANGUAGE, objection.get());
        }
        DocumentCaptured document = new DocumentCaptured(
                Identity.documentId(captured.url(), text),
                Identity.version(text),
                captured.title(),
                language,
                captured.url(),
                captured.name(),
                captured.contentType(),
                text,
                captured.blocks(),
                // Stores keep milliseconds; what is answered now and read later is to be the same.
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return new Submission.Accepted(document, false);
    }
}

package io.touchstone.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.contracts.Digest;
import io.touchstone.contracts.documents.CaptureRequest;
import io.touchstone.contracts.documents.DocumentCaptured;
import io.touchstone.ingest.capture.Capture;
import io.touchstone.ingest.capture.Limits;
import io.touchstone.ingest.capture.Refusal;
import io.touchstone.ingest.document.Submission.Accepted;
import io.touchstone.ingest.document.Submission.Refused;
import io.touchstone.ingest.fetch.FakePageFetcher;
import io.touchstone.ingest.language.LanguageGuesser;
import io.touchstone.ingest.language.Languages;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaptureDocumentTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456789Z");
    private static final String TEXT = "The nurse stays with you. The door stays open.";

    private final FakePageFetcher web = new FakePageFetcher();
    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private String language = "en";

    private final CaptureDocument documents = new CaptureDocument(
            new Capture(web, Limits.DEFAULT),
            new Languages(text -> new LanguageGuesser.Guess(language, 1, 0)),
            new AcceptedLanguages(Set.of("en")),
            store,
            InstantSource.fixed(NOW));

    @Test
    void aTextIsNamedByItsText() {
        DocumentCaptured document = accepted(text(TEXT, "a.txt")).document();

        assertThat(document.documentId())
                .isEqualTo(Digest.id("doc", "text", TEXT))
                .matches("doc-[0-9a-f]{24}");
        assertThat(document.version()).isEqualTo(Digest.sha256(TEXT));
        assertThat(document.language()).isEqualTo("en");
        assertThat(document.capturedAt()).isEqualTo(Instant.parse("2026-03-01T12:00:00.123Z"));
        assertThat(store.events()).containsExactly(document);
    }

    @Test
    void theSameTextAgainIsKnownWhateverItIsCalled() {
        Accepted first = accepted(text(TEXT, "a.txt"));
        Accepted again = accepted(text(TEXT, "b.txt"));

        assertThat(first.known()).isFalse();
        assertThat(again).isEqualTo(new Accepted(first.document(), true));
        assertThat(store.events()).hasSize(1);
    }

    @Test
    void aChangedFileWithoutAddressIsAnotherDocument() {
        assertThat(accepted(text(TEXT + " Now.", "a.txt")).document().documentId())
                .isNotEqualTo(accepted(text(TEXT, "a.txt")).document().documentId());
    }

    @Test
    void aChangedTextUnderTheSameAddressIsANewVersion() {
        DocumentCaptured first = accepted(at("https://clinic.example/a/", TEXT)).document();
        DocumentCaptured second = accepted(at("https://CLINIC.example/a?utm_medium=mail", TEXT + " Now."))
                .document();

        assertThat(second.documentId()).isEqualTo(first.documentId());
        assertThat(second.version()).isNotEqualTo(first.version());
        assertThat(store.latest(first.documentId())).hasValue(second);
        assertThat(store.version(first.documentId(), first.version())).hasValue(first);
        assertThat(store.events()).containsExactly(first, second);
    }

    @Test
    void theSameTextAtTwoAddressesIsTwoDocuments() {
        assertThat(accepted(at("https://clinic.example/a", TEXT)).document().documentId())
                .isNotEqualTo(accepted(at("https://clinic.example/b", TEXT))
                        .document()
                        .documentId());
    }

    @Test
    void aTextThatIsAnAddressIsNotThatPage() {
        String url = "https://clinic.example/a";

        assertThat(Identity.documentId(null, url)).isNotEqualTo(Identity.documentId(url, "x"));
    }

    @Test
    void aPreviewStoresNothing() {
        Submission preview = documents.preview(text(TEXT, "a.txt"));

        assertThat(store.events()).isEmpty();
        assertThat(store.list(null, 10)).isEmpty();
        assertThat(preview).isEqualTo(accepted(text(TEXT, "a.txt")));
    }

    @Test
    void whatIsRefusedIsNotStored() {
        assertThat(documents.capture(text(" ", "a.txt")))
                .isEqualTo(new Refused(Refusal.EMPTY, "The document is empty: there is no text in it."));
        assertThat(documents.capture(new CaptureRequest("https://clinic.example/none", null, null, null, null, null)))
                .isEqualTo(new Refused(Refusal.FETCH_FAILED, "https://clinic.example/none answered with status 404."));
        assertThat(store.events()).isEmpty();
    }

    @Test
    void otherLanguagesAreRefused() {
        language = "de";

        assertThat(documents.capture(text(TEXT, "a.txt")))
                .isEqualTo(new Refused(
                        Refusal.UNSUPPORTED_LANGUAGE, "The text is in German (de); taken are texts in English (en)."));
        assertThat(store.events()).isEmpty();
    }

    @Test
    void aWithdrawalIsStoredWithItsReasonAndTime() {
        DocumentCaptured document = accepted(text(TEXT, "a.txt")).document();

        assertThat(new WithdrawDocument(store, InstantSource.fixed(NOW)).withdraw(document.documentId(), "gone"))
                .isEqualTo(DocumentStore.Withdrawal.DONE);
        assertThat(store.list(null, 1))
                .extracting(DocumentSummary::withdrawnAt)
                .containsExactly(Instant.parse("2026-03-01T12:00:00.123Z"));
    }

    private Accepted accepted(CaptureRequest request) {
        Submission submission = documents.capture(request);
        assertThat(submission).isInstanceOf(Accepted.class);
        return (Accepted) submission;
    }

    private static CaptureRequest text(String text, String name) {
        return new CaptureRequest(null, text, null, null, null, name);
    }

    private static CaptureRequest at(String url, String text) {
        return new CaptureRequest(url, text, null, null, null, null);
    }
}

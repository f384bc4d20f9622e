package io.touchstone.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.contracts.Digest;
import io.touchstone.contracts.documents.Block;
import io.touchstone.contracts.documents.DocumentCaptured;
import io.touchstone.contracts.documents.DocumentWithdrawn;
import io.touchstone.contracts.events.Event;
import io.touchstone.ingest.document.DocumentStore.Addition;
import io.touchstone.ingest.document.DocumentStore.Withdrawal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every {@link DocumentStore} keeps. */
public abstract class DocumentStoreContract {

    protected static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");

    /** A store that holds nothing; the same one within a test. */
    protected abstract DocumentStore store();

    /** The events of an article that were stored with its changes, in order, whether published or not. */
    protected abstract List<Event> events(String documentId);

    @Test
    void whatIsAddedCanBeRead() {
        DocumentCaptured document = document("https://a.example/1", "The room is quiet.", NOON);

        Addition addition = store().add(document);

        assertThat(addition).isEqualTo(new Addition(document, false));
        assertThat(store().latest(document.documentId())).hasValue(document);
        assertThat(store().version(document.documentId(), document.version())).hasValue(document);
        assertThat(events(document.documentId())).containsExactly(document);
    }

    @Test
    void absentFieldsAndCharactersBeyondTheFirstPlaneAreKept() {
        DocumentCaptured bare = new DocumentCaptured(
                "doc-bare", "v1", null, "und", null, null, "text/plain", "\uD83D\uDE00\u202B \u05D0", List.of(), NOON);

        store().add(bare);

        assertThat(store().latest("doc-bare")).hasValue(bare);
    }

    @Test
    void theSameAgainIsKnownAndTellsNothingNew() {
        DocumentCaptured first = document("https://a.example/1", "The room is quiet.", NOON);
        DocumentCaptured again = document("https://a.example/1", "The room is quiet.", NOON.plusSeconds(60));
        store().add(first);

        assertThat(store().add(again)).isEqualTo(new Addition(first, true));
        assertThat(store().latest(first.documentId())).hasValue(first);
        assertThat(events(first.documentId())).containsExactly(first);
    }

    @Test
    void aChangedTextIsANewVersionAndTheOldOneStays() {
        DocumentCaptured first = document("https://a.example/1", "The room is quiet.", NOON);
        DocumentCaptured second = document("https://a.example/1", "The room is loud.", NOON.plusSeconds(60));
        store().add(first);

        assertThat(store().add(second)).isEqualTo(new Addition(second, false));
        assertThat(store().latest(first.documentId())).hasValue(second);
        assertThat(store().version(first.documentId(), first.version())).hasValue(first);
        assertThat(events(first.documentId())).containsExactly(first, second);
        assertThat(store().add(first).known()).isTrue();
        assertThat(store().latest(first.documentId())).hasValue(second);
    }

    @Test
    void whatIsNotThereIsAbsent() {
        DocumentCaptured document = document("https://a.example/1", "The room is quiet.", NOON);
        store().add(document);

        assertThat(store().latest("doc-none")).isEmpty();
        assertThat(store().version("doc-none", document.version())).isEmpty();
        assertThat(store().version(document.documentId(), "none")).isEmpty();
        assertThat(store().version(document.documentId(), "")).isEmpty();
    }

    @Test
    void aListIsInOrderOfIdsAndInPages() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            DocumentCaptured document = document("https://a.example/" + i, "Room " + i + " is quiet.", NOON);
            store().add(document);
            ids.add(document.documentId());
        }
        ids.sort(null);

        assertThat(store().list(null, 10))
                .extracting(DocumentSummary::documentId)
                .containsExactlyElementsOf(ids);
        assertThat(store().list(null, 2))
                .extracting(DocumentSummary::documentId)
                .containsExactly(ids.get(0), ids.get(1));
        assertThat(store().list(ids.get(1), 2))
                .extracting(DocumentSummary::documentId)
                .containsExactly(ids.get(2), ids.get(3));
        assertThat(store().list(ids.get(4), 2)).isEmpty();
    }

    @Test
    void aListTellsOfTheNewestVersion() {
        store().add(document("https://a.example/1", "The room is quiet.", NOON));
        DocumentCaptured second = document("https://a.example/1", "\uD83D\uDE00 loud.", NOON.plusSeconds(60));
        store().add(second);

        assertThat(store().list(null, 10))
                .containsExactly(new DocumentSummary(
                        second.documentId(),
                        second.version(),
                        2,
                        "Title",
                        "en",
                        second.url(),
                        "a.txt",
                        7,
                        second.capturedAt(),
                        null));
    }

    @Test
    void aWithdrawnArticleStaysAndIsMarked() {
        DocumentCaptured document = document("https://a.example/1", "The room is quiet.", NOON);
        DocumentWithdrawn withdrawal = new DocumentWithdrawn(document.documentId(), "gone", NOON.plusSeconds(1));
        store().add(document);

        assertThat(store().withdraw(withdrawal)).isEqualTo(Withdrawal.DONE);
        assertThat(store().withdraw(new DocumentWithdrawn(document.documentId(), "again", NOON.plusSeconds(2))))
                .isEqualTo(Withdrawal.ALREADY);
        assertThat(store().latest(document.documentId())).hasValue(document);
        assertThat(store().list(null, 1))
                .extracting(DocumentSummary::withdrawnAt)
                .containsExactly(NOON.plusSeconds(1));
        assertThat(events(document.documentId())).containsExactly(document, withdrawal);
    }

    @Test
    void whatIsNotThereCannotBeWithdrawn() {
        assertThat(store().withdraw(new DocumentWithdrawn("doc-none", "gone", NOON)))
                .isEqualTo(Withdrawal.UNKNOWN_DOCUMENT);
        assertThat(store().list(null, 1)).isEmpty();
    }

    @Test
    void aWithdrawnArticleIsTakenUpAgain() {
        DocumentCaptured document = document("https://a.example/1", "The room is quiet.", NOON);
        DocumentWithdrawn withdrawal = new DocumentWithdrawn(document.documentId(), "gone", NOON.plusSeconds(1));
        store().add(document);
        store().withdraw(withdrawal);

        assertThat(store().add(document("https://a.example/1", "The room is quiet.", NOON.plusSeconds(2))))
                .isEqualTo(new Addition(document, true));
        assertThat(store().list(null, 1))
                .extracting(DocumentSummary::withdrawnAt)
                .containsExactly((Instant) null);
        assertThat(events(document.documentId())).containsExactly(document, withdrawal, document);
    }

    @Test
    void aNewVersionTakesAWithdrawnArticleUpAgain() {
        DocumentCaptured document = document("https://a.example/1", "The room is quiet.", NOON);
        store().add(document);
        store().withdraw(new DocumentWithdrawn(document.documentId(), "gone", NOON.plusSeconds(1)));
        store().add(document("https://a.example/1", "The room is loud.", NOON.plusSeconds(2)));

        assertThat(store().list(null, 1))
                .extracting(DocumentSummary::withdrawnAt)
                .containsExactly((Instant) null);
    }

    @Test
    void aLongTextWithManyBlocksIsKept() {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            blocks.add(new Block(Block.Kind.LIST_ITEM, 0, i * 10, i * 10 + 9));
        }
        DocumentCaptured large = new DocumentCaptured(
                "doc-large",
                "v1",
                "T",
                "en",
                null,
                null,
                "text/plain",
                "\u20ACbcdefghi\n".repeat(80_000),
                blocks,
                NOON);

        store().add(large);

        assertThat(store().latest("doc-large")).hasValue(large);
    }

    @Test
    void ofManyAtTheSameTimeEachVersionIsAddedOnce() throws Exception {
        List<DocumentCaptured> documents = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            documents.add(document("https://a.example/1", "Room " + i % 4 + " is quiet.", NOON));
        }
        List<Callable<Addition>> work = documents.stream()
                .map(d -> (Callable<Addition>) () -> store().add(d))
                .toList();
        int added = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Addition> addition : threads.invokeAll(work)) {
                added += addition.get().known() ? 0 : 1;
            }
        }

        assertThat(added).isEqualTo(4);
        assertThat(events(documents.getFirst().documentId()))
                .doesNotHaveDuplicates()
                .hasSize(4);
        assertThat(store().list(null, 10)).extracting(DocumentSummary::versions).containsExactly(4);
    }

    protected static DocumentCaptured document(String url, String text, Instant capturedAt) {
        return new DocumentCaptured(
                Digest.id("doc", url),
                Digest.sha256(text),
                "Title",
                "en",
                url,
                "a.txt",
                "text/plain",
                text,
                List.of(new Block(Block.Kind.TITLE, 0, 0, 3), new Block(Block.Kind.HEADING, 2, 4, 6)),
                capturedAt);
    }
}

package io.touchstone.ingest.document;

import io.touchstone.contracts.documents.DocumentCaptured;
import io.touchstone.contracts.documents.DocumentWithdrawn;
import io.touchstone.contracts.events.Event;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Keeps articles in memory, and the events in the order in which they would be published. */
public final class InMemoryDocumentStore implements DocumentStore {

    private static final class Article {
        private final Map<String, DocumentCaptured> versions = new LinkedHashMap<>();
        private DocumentWithdrawn withdrawn;

        private DocumentCaptured latest() {
            return List.copyOf(versions.values()).getLast();
        }
    }

    private final TreeMap<String, Article> articles = new TreeMap<>();
    private final List<Event> events = new ArrayList<>();

    /** All events, oldest first. */
    public synchronized List<Event> events() {
        return List.copyOf(events);
    }

    @Override
    public synchronized Addition add(DocumentCaptured document) {
        Article article = articles.computeIfAbsent(document.documentId(), id -> new Article());
        DocumentCaptured known = article.versions.putIfAbsent(document.version(), document);
        DocumentCaptured stored = known == null ? document : known;
        if (known == null || article.withdrawn != null) {
            events.add(stored);
        }
        article.withdrawn = null;
        return new Addition(stored, known != null);
    }

    @Override
    public synchronized Withdrawal withdraw(DocumentWithdrawn withdrawal) {
        Article article = articles.get(withdrawal.documentId());
        if (article == null) {
            return Withdrawal.UNKNOWN_DOCUMENT;
        } else if (article.withdrawn != null) {
            return Withdrawal.ALREADY;
        }
        article.withdrawn = withdrawal;
        events.add(withdrawal);
        return Withdrawal.DONE;
    }

    @Override
    public synchronized Optional<DocumentCaptured> latest(String documentId) {
        return Optional.ofNullable(articles.get(documentId)).map(Article::latest);
    }

    @Override
    public synchronized Optional<DocumentCaptured> version(String documentId, String version) {
        return Optional.ofNullable(articles.get(documentId)).map(a -> a.versions.get(version));
    }

    @Override
    public synchronized List<DocumentSummary> list(@Nullable String after, int limit) {
        return (after == null ? articles : articles.tailMap(after, false))
                .values().stream()
                        .limit(limit)
                        .map(InMemoryDocumentStore::summary)
                        .toList();
    }

    private static DocumentSummary summary(Article article) {
        DocumentCaptured latest = article.latest();
        return new DocumentSummary(
                latest.documentId(),
                latest.version(),
                article.versions.size(),
                latest.title(),
                latest.language(),
                latest.url(),
                latest.name(),
                latest.text().codePointCount(0, latest.text().length()),
                latest.capturedAt(),
                article.withdrawn == null ? null : article.withdrawn.withdrawnAt());
    }
}

package io.touchstone.ingest.adapter.mongo;

import io.touchstone.contracts.documents.DocumentCaptured;
import io.touchstone.ingest.document.DocumentSummary;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How a head is written: {@code {_id, versions: [...], version, title, ..., withdrawn?: {reason, at}, pending?: [...]}}. */
final class Heads {

    static final String VERSION = "version";
    /** Oldest first. */
    static final String VERSIONS = "versions";

    private Heads() {}

    static Document write(DocumentCaptured document) {
        Document head = new Document("_id", document.documentId()).append(VERSIONS, List.of(document.version()));
        head.putAll(summaryOf(document));
        return head;
    }

    /** The fields that tell of the newest version. */
    static Document summaryOf(DocumentCaptured document) {
        return new Document(VERSION, document.version())
                .append("title", document.title())
                .append("language", document.language())
                .append("url", document.url())
                .append("name", document.name())
                .append(
                        "characters",
                        document.text().codePointCount(0, document.text().length()))
                .append("capturedAt", Date.from(document.capturedAt()));
    }

    static List<String> versions(Document head) {
        return head.getList(VERSIONS, String.class, List.of());
    }

    static DocumentSummary summary(Document head) {
        return new DocumentSummary(
                head.getString("_id"),
                head.getString(VERSION),
                versions(head).size(),
                head.getString("title"),
                head.getString("language"),
                head.getString("url"),
                head.getString("name"),
                head.getInteger("characters", 0),
                head.getDate("capturedAt").toInstant(),
                withdrawnAt(head));
    }

    private static @Nullable Instant withdrawnAt(Document head) {
        Document mark = head.get("withdrawn", Document.class);
        return mark == null ? null : mark.getDate("at").toInstant();
    }
}

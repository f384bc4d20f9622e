package io.touchstone.ingest.adapter.mongo;

import io.touchstone.contracts.documents.Block;
import io.touchstone.contracts.documents.DocumentCaptured;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** How a version is written. Blocks are {@code [kind, level, start, end, ...]} in one array: they can be thousands. */
final class Versions {

    private static final int NUMBERS_A_BLOCK = 4;

    private Versions() {}

    static String id(String documentId, String version) {
        return documentId + "@" + version;
    }

    static Document write(DocumentCaptured document) {
        return new Document("_id", id(document.documentId(), document.version()))
                .append("documentId", document.documentId())
                .append("version", document.version())
                .append("title", document.title())
                .append("language", document.language())
                .append("url", document.url())
                .append("name", document.name())
                .append("contentType", document.contentType())
                .append("text", document.text())
                .append("blocks", write(document.blocks()))
                .append("capturedAt", Date.from(document.capturedAt()));
    }

    static DocumentCaptured read(Document stored) {
        return new DocumentCaptured(
                stored.getString("documentId"),
                stored.getString("version"),
                stored.getString("title"),
                stored.getString("language"),
                stored.getString("url"),
                stored.getString("name"),
                stored.getString("contentType"),
                stored.getString("text"),
                readBlocks(stored.getList("blocks", Object.class, List.of())),
                stored.getDate("capturedAt").toInstant());
    }

    private static List<Object> write(List<Block> blocks) {
        List<Object> flat = new ArrayList<>(blocks.size() * NUMBERS_A_BLOCK);
        for (Block block : blocks) {
            flat.add(block.kind().name());
            flat.add(block.level());
            flat.add(block.start());
            flat.add(block.end());
        }
        return flat;
    }

    private static List<Block> readBlocks(List<Object> flat) {
        List<Block> blocks = new ArrayList<>(flat.size() / NUMBERS_A_BLOCK);
        for (int i = 0; i < flat.size(); i += NUMBERS_A_BLOCK) {
            blocks.add(new Block(
                    Block.Kind.valueOf((String) flat.get(i)),
                    (Integer) flat.get(i + 1),
                    (Integer) flat.get(i + 2),
                    (Integer) flat.get(i + 3)));
        }
        return blocks;
    }
}

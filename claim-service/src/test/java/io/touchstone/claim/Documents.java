package io.touchstone.claim;

import io.touchstone.contracts.Digest;
import io.touchstone.contracts.documents.Block;
import io.touchstone.contracts.documents.Block.Kind;
import io.touchstone.contracts.documents.DocumentCaptured;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Captured documents for tests, with one block a line. */
public final class Documents {

    public static final Instant CAPTURED = Instant.parse("2026-11-22T10:00:00Z");

    private Documents() {}

    /** Lines are paragraphs; {@code #} makes a heading of a line, {@code *} a list item, {@code |} a table row. */
    public static DocumentCaptured of(String... lines) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        for (String line : lines) {
            Kind kind = line.startsWith("# ")
                    ? Kind.HEADING
                    : line.startsWith("* ") ? Kind.LIST_ITEM : line.startsWith("| ") ? Kind.TABLE_ROW : Kind.PARAGRAPH;
            String content = kind == Kind.PARAGRAPH ? line : line.substring(2);
            int start = text.codePointCount(0, text.length());
            text.append(content);
            blocks.add(new Block(kind, kind == Kind.HEADING ? 2 : 0, start, text.codePointCount(0, text.length())));
            text.append('\n');
        }
        return document(text.toString(), blocks, "en");
    }

    /** The same with a title beside the text. */
    public static DocumentCaptured titled(String title, String... lines) {
        DocumentCaptured d = of(lines);
        return new DocumentCaptured(
                d.documentId(),
                d.version(),
                title,
                d.language(),
                d.url(),
                d.name(),
                d.contentType(),
                d.text(),
                d.blocks(),
                d.capturedAt());
    }

    /** The text as it is, without blocks. */
    public static DocumentCaptured plain(String text) {
        return document(text, List.of(), "en");
    }

    public static DocumentCaptured document(String text, List<Block> blocks, String language) {
        return new DocumentCaptured(
                Digest.id("doc", text),
                Digest.sha256(text).substring(0, 16),
                null,
                language,
                null,
                "test",
                "text/plain",
                text,
                blocks,
                CAPTURED);
    }

    /** Lines of a plain text as blocks, guessed by their form: for measuring on files that come without. */
    public static DocumentCaptured lines(String text) {
        List<Block> blocks = new ArrayList<>();
        int position = 0;
        for (String line : text.split("\n", -1)) {
            int length = line.codePointCount(0, line.length());
            String content = line.strip();
            if (!content.isEmpty()) {
                int lead = line.indexOf(content);
                boolean item = content.matches("(?s)^[•·▪*–-]\\s.*");
                boolean heading = !item && content.length() < 80 && !content.matches("(?s).*[.!?:;,\"”)]$");
                int start = position + line.codePointCount(0, lead);
                blocks.add(new Block(
                        item ? Kind.LIST_ITEM : heading ? Kind.HEADING : Kind.PARAGRAPH,
                        heading ? 2 : 0,
                        start,
                        start + content.codePointCount(0, content.length())));
            }
            position += length + 1;
        }
        return document(text, blocks, "en");
    }
}

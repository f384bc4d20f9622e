package io.touchstone.claim.evaluation;

import io.touchstone.claim.Documents;
import io.touchstone.claim.sentence.Sentence;
import io.touchstone.contracts.documents.Block;
import io.touchstone.contracts.documents.Block.Kind;
import io.touchstone.contracts.documents.DocumentCaptured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** One of our own articles, every sentence of it labelled; columns: block, check, type, hedge, sentence, claim, parts. */
record LabelledArticle(String name, DocumentCaptured document, List<Row> rows) {

    private static final Map<String, Kind> KINDS = Map.of(
            "h",
            Kind.HEADING,
            "p",
            Kind.PARAGRAPH,
            "+",
            Kind.PARAGRAPH,
            "l",
            Kind.LIST_ITEM,
            "r",
            Kind.TABLE_ROW,
            "q",
            Kind.QUOTE);

    /**
     * A labelled sentence.
     *
     * @param claim its wording when it stands alone, empty when it does so as it is, {@code ?} when nothing tells
     * @param parts exact words of the sentence, empty when it is one claim
     */
    record Row(Sentence sentence, String check, String claim, List<String> parts) {
        boolean worthy() {
            return check.equals("1");
        }
    }

    /** Half of the articles, by their name, are there to develop with; the others to measure. */
    static boolean forDevelopment(String name) {
        CRC32 crc = new CRC32();
        crc.update(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return crc.getValue() % 2 == 0;
    }

    static List<LabelledArticle> read(Path directory) throws IOException {
        List<LabelledArticle> articles = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList()) {
                articles.add(
                        parse(file.getFileName().toString().replaceFirst("\\.tsv$", ""), Files.readAllLines(file)));
            }
        }
        return articles;
    }

    private static LabelledArticle parse(String name, List<String> lines) {
        String title = lines.getFirst().replaceFirst("^#\\s*", "").replaceFirst("\\s*\\|[^|]*$", "");
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            if (cells.length < 5) {
                continue;
            }
            boolean more = cells[0].equals("+") && !blocks.isEmpty();
            text.append(text.isEmpty() ? "" : more ? " " : "\n");
            int start = text.length();
            text.append(cells[4]);
            Kind kind = KINDS.getOrDefault(cells[0], Kind.PARAGRAPH);
            int level = kind == Kind.HEADING ? 2 : 0;
            // Positions of blocks are code points.
            int end = text.codePointCount(0, text.length());
            if (more) {
                Block last = blocks.removeLast();
                blocks.add(new Block(last.kind(), last.level(), last.start(), end));
                kind = last.kind();
            } else {
                blocks.add(new Block(kind, level, text.codePointCount(0, start), end));
            }
            Sentence sentence = new Sentence(kind, level, blocks.size() - 1, start, text.length(), cells[4]);
            rows.add(new Row(
                    sentence,
                    cells[1],
                    cells.length > 5 ? cells[5].strip() : "",
                    cells.length > 6 && !cells[6].isBlank()
                            ? Stream.of(cells[6].split("\\|\\|"))
                                    .map(String::strip)
                                    .toList()
                            : List.of()));
        }
        DocumentCaptured d = Documents.document(text.toString(), blocks, "en");
        DocumentCaptured titled = new DocumentCaptured(
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
        return new LabelledArticle(name, titled, rows);
    }
}

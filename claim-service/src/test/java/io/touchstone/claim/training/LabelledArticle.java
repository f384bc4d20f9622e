package io.touchstone.claim.training;

import io.touchstone.claim.classify.Candidate;
import io.touchstone.claim.sentence.Segmenter;
import io.touchstone.claim.sentence.Sentence;
import io.touchstone.claim.standalone.Context;
import io.touchstone.claim.standalone.StandAlone;
import io.touchstone.contracts.Digest;
import io.touchstone.contracts.documents.Block;
import io.touchstone.contracts.documents.Block.Kind;
import io.touchstone.contracts.documents.DocumentCaptured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * An article of our own with a label on each line; the format is in training/README.md.
 *
 * @param name of its file, without the ending
 */
public record LabelledArticle(String name, String title, List<Line> lines) {

    private static final Map<String, Kind> KINDS = Map.of(
            "h", Kind.HEADING,
            "p", Kind.PARAGRAPH,
            "+", Kind.PARAGRAPH,
            "l", Kind.LIST_ITEM,
            "r", Kind.TABLE_ROW,
            "q", Kind.QUOTE);

    /**
     * A sentence, heading, list item or row.
     *
     * @param continues whether it goes on in the block of the line before
     * @param check {@code 1}, {@code 0}, or {@code b} where it is arguable
     * @param claim its words made to stand alone; {@code ?} where the article does not tell; empty where they do as they are
     * @param parts the exact words of its separate claims; empty when it is not compound
     */
    public record Line(
            Kind kind,
            boolean continues,
            String check,
            String type,
            String hedge,
            String text,
            String claim,
            List<String> parts) {

        public boolean arguable() {
            return check.equals("b");
        }

        public boolean worthy() {
            return check.equals("1");
        }
    }

    /** A line with the candidate that the pipeline makes of it. */
    public record Example(Line line, Candidate candidate) {}

    /** The articles of a directory, by name. */
    public static List<LabelledArticle> readAll(Path directory) throws IOException {
        List<LabelledArticle> articles = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList()) {
                articles.add(read(file));
            }
        }
        return articles;
    }

    static LabelledArticle read(Path file) throws IOException {
        List<String> rows = Files.readAllLines(file);
        String title = rows.getFirst().substring(2).split("\\|")[0].strip();
        List<Line> lines = new ArrayList<>();
        for (String row : rows.subList(1, rows.size())) {
            if (row.isBlank() || row.startsWith("#")) {
                continue;
            }
            String[] cells = row.split("\t", -1);
            Kind kind = KINDS.get(cells[0]);
            if (kind == null || cells.length < 5) {
                throw new IllegalArgumentException(file + " has a row that is none: " + row);
            }
            String parts = cells.length > 6 ? cells[6] : "";
            lines.add(new Line(
                    kind,
                    cells[0].equals("+"),
                    cells[1],
                    cells[2],
                    cells[3],
                    cells[4],
                    cells.length > 5 ? cells[5] : "",
                    parts.isEmpty() ? List.of() : List.of(parts.split(" \\|\\| "))));
        }
        return new LabelledArticle(file.getFileName().toString().replace(".tsv", ""), title, lines);
    }

    /** The article as ingest-service would capture it. */
    public DocumentCaptured document() {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        for (Line line : lines) {
            if (line.continues() && !blocks.isEmpty()) {
                text.append(' ').append(line.text());
                Block open = blocks.removeLast();
                blocks.add(new Block(open.kind(), open.level(), open.start(), length(text)));
            } else {
                text.append(text.isEmpty() ? "" : "\n\n");
                int start = length(text);
                text.append(line.text());
                blocks.add(new Block(line.kind(), line.kind() == Kind.HEADING ? 2 : 0, start, length(text)));
            }
        }
        return new DocumentCaptured(
                Digest.id("doc", name),
                Digest.sha256(text.toString()).substring(0, 16),
                title,
                "en",
                null,
                name,
                "text/plain",
                text.toString(),
                blocks,
                Instant.EPOCH);
    }

    /** Each line as a sentence, just where it stands in {@link #document()}. */
    public List<Sentence> sentences() {
        DocumentCaptured document = document();
        List<Sentence> sentences = new ArrayList<>();
        int from = 0;
        int block = -1;
        for (Line line : lines) {
            block += line.continues() && block >= 0 ? 0 : 1;
            int start = document.text().indexOf(line.text(), from);
            from = start + line.text().length();
            Block own = document.blocks().get(block);
            sentences.add(new Sentence(own.kind(), own.level(), block, start, from, line.text()));
        }
        return sentences;
    }

    /** Half of the articles, by their name, are there to develop rules with; the others only to measure them. */
    public boolean forDevelopment() {
        CRC32 crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.UTF_8));
        return crc.getValue() % 2 == 0;
    }

    private static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }

    /** Each line with the sentence that the segmenter cuts where it stands: the longest, where it cuts more than one. */
    public List<Example> examples(Segmenter segmenter, StandAlone standAlone) {
        DocumentCaptured document = document();
        List<Sentence> sentences = segmenter.sentences(document);
        Context context = standAlone.begin(document, sentences);
        List<Candidate> candidates = new ArrayList<>();
        for (Sentence sentence : sentences) {
            candidates.add(new Candidate(sentence, standAlone.statement(sentence.text(), sentence, context)));
            context.read(sentence);
        }
        List<Example> examples = new ArrayList<>();
        int from = 0;
        for (Line line : lines) {
            int start = document.text().indexOf(line.text(), from);
            int end = start + line.text().length();
            from = end;
            candidates.stream()
                    .filter(c -> c.sentence().start() < end && c.sentence().end() > start)
                    .max((a, b) -> Integer.compare(
                            length(a.sentence().text()), length(b.sentence().text())))
                    .ifPresent(candidate -> examples.add(new Example(line, candidate)));
        }
        return examples;
    }
}

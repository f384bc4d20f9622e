package io.touchstone.claim.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchstone.claim.Documents;
import io.touchstone.claim.parts.Part;
import io.touchstone.claim.parts.PartSplitter;
import io.touchstone.claim.sentence.Segmenter;
import io.touchstone.claim.sentence.Sentence;
import io.touchstone.claim.standalone.Context;
import io.touchstone.claim.standalone.StandAlone;
import io.touchstone.claim.standalone.Statement;
import io.touchstone.claim.training.LabelledArticle;
import io.touchstone.claim.training.LabelledArticle.Line;
import io.touchstone.contracts.Json;
import io.touchstone.contracts.documents.DocumentCaptured;
import io.touchstone.vocabulary.FrameReader;
import io.touchstone.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures parts and standing alone against labelled articles; no test, run by hand.
 *
 * <p>Arguments: the directory of the articles; {@code development}, {@code measuring} (the two halves) or {@code all};
 * {@code -v} to list what differs. Or: {@code gold}, the gold file, the directory of its texts, the prefix of the row ids,
 * and {@code -v}.
 */
public final class EvaluateParts {

    private static final Vocabulary VOCABULARY = Vocabulary.load();
    private static final StandAlone STAND_ALONE = new StandAlone(VOCABULARY);
    private static final PartSplitter SPLITTER = new PartSplitter(VOCABULARY);
    private static final FrameReader FRAMES = new FrameReader(VOCABULARY);

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

    private EvaluateParts() {}

    public static void main(String[] args) throws IOException {
        boolean verbose = args[args.length - 1].equals("-v");
        PartsScore score = new PartsScore(VOCABULARY, verbose);
        if (args[0].equals("gold")) {
            gold(Path.of(args[1]), Path.of(args[2]), args[3], score);
        } else {
            String half = args.length > 1 ? args[1] : "all";
            for (LabelledArticle article : LabelledArticle.readAll(Path.of(args[0]))) {
                boolean development = article.forDevelopment();
                if (half.equals("all") || half.equals(development ? "development" : "measuring")) {
                    score.article(article.name());
                    article(article.document(), rows(article), score);
                }
            }
        }
        score.print();
    }

    private static List<Row> rows(LabelledArticle article) {
        List<Sentence> sentences = article.sentences();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            Line line = article.lines().get(i);
            rows.add(new Row(sentences.get(i), line.check(), line.claim(), line.parts()));
        }
        return rows;
    }

    private static void article(DocumentCaptured document, List<Row> rows, PartsScore score) {
        Context context =
                STAND_ALONE.begin(document, rows.stream().map(Row::sentence).toList());
        for (Row row : rows) {
            Sentence sentence = row.sentence();
            if (row.worthy()) {
                Statement statement = STAND_ALONE.statement(sentence.text(), sentence, context);
                score.add(row, statement, parts(sentence, statement));
                score.wordings(wordings(sentence, statement, context));
            }
            context.read(sentence);
        }
    }

    private static List<Part> parts(Sentence sentence, Statement statement) {
        return SPLITTER.split(sentence, FRAMES.read(statement.text()));
    }

    /** The claims of a sentence as they come out: its parts standing alone. */
    private static List<Statement> wordings(Sentence sentence, Statement statement, Context context) {
        List<Part> parts = parts(sentence, statement);
        if (parts.size() == 1 && parts.getFirst().words().equals(sentence.text())) {
            return List.of(statement);
        }
        List<Statement> wordings = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Context before = i == 0 || parts.get(i).shares()
                    ? context
                    : context.after(parts.get(i - 1).words());
            wordings.add(STAND_ALONE.statement(parts.get(i).words(), sentence, before));
        }
        return wordings;
    }

    private static void gold(Path file, Path texts, String prefix, PartsScore score) throws IOException {
        List<JsonNode> labels = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode row = Json.mapper().readTree(line);
            if (row.get("id").asText().startsWith(prefix)) {
                labels.add(row);
            }
        }
        DocumentCaptured document = Documents.lines(
                Files.readString(texts.resolve(labels.getFirst().get("seed").asText())));
        List<Row> rows = new Segmenter()
                .sentences(document).stream()
                        .map(sentence -> goldRow(sentence, labels))
                        .toList();
        score.article(prefix);
        article(document, rows, score);
    }

    private static Row goldRow(Sentence sentence, List<JsonNode> labels) {
        for (JsonNode label : labels) {
            if (label.get("quote").asText().strip().equals(sentence.text())) {
                List<String> parts = new ArrayList<>();
                label.get("subclaims")
                        .forEach(part -> parts.add(part.get("quote").asText()));
                boolean worthy = label.get("check_worthy").asBoolean();
                return new Row(
                        sentence,
                        worthy ? "1" : "0",
                        worthy ? label.get("claim").asText() : "",
                        parts);
            }
        }
        return new Row(sentence, "0", "", List.of());
    }
}

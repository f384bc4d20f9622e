package io.touchstone.claim;

import io.touchstone.claim.training.LabelledArticle;
import io.touchstone.contracts.documents.Block;
import io.touchstone.contracts.documents.Block.Kind;
import io.touchstone.contracts.documents.DocumentCaptured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** Articles of any length out of our own labelled articles, the same for the same seed. */
public final class GeneratedArticle {

    private static final Path ARTICLES = Path.of("training/articles");
    private static final int IN_PARAGRAPH = 5;
    private static final int IN_SECTION = 6;

    private final List<String> sentences;
    private final List<String> headings;
    private final Random random;
    private int count;

    /** Run in the directory of the module, where the articles are. */
    public GeneratedArticle(long seed) {
        this.random = new Random(seed);
        this.sentences = lines(kind -> kind == Kind.PARAGRAPH);
        this.headings = lines(kind -> kind == Kind.HEADING);
    }

    /** An article of at least so many characters: sections of a heading, a list item and paragraphs. */
    public DocumentCaptured ofLength(int characters) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; text.length() < characters; i++) {
            Kind kind = i % IN_SECTION == 0 ? Kind.HEADING : i % IN_SECTION == 4 ? Kind.LIST_ITEM : Kind.PARAGRAPH;
            int start = text.codePointCount(0, text.length());
            text.append(
                    kind == Kind.HEADING
                            ? pick(headings)
                            : prose(kind == Kind.LIST_ITEM ? 1 : 1 + random.nextInt(IN_PARAGRAPH)));
            blocks.add(new Block(kind, kind == Kind.HEADING ? 2 : 0, start, text.codePointCount(0, text.length())));
            text.append("\n\n");
        }
        return Documents.document(text.toString(), blocks, "en");
    }

    /** An article of about so many words. */
    public DocumentCaptured ofWords(int words) {
        int characters = words * 6;
        return ofLength(characters);
    }

    private String prose(int count) {
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            chosen.add(distinct(pick(sentences)));
        }
        return String.join(" ", chosen);
    }

    /** No sentence comes twice: a repeat would cost less. */
    private String distinct(String sentence) {
        return sentence.replaceFirst("\\.?$", " in group " + ++count + ".");
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static List<String> lines(Predicate<Kind> kind) {
        try {
            return LabelledArticle.readAll(ARTICLES).stream()
                    .flatMap(article -> article.lines().stream())
                    .filter(line -> kind.test(line.kind()))
                    .map(LabelledArticle.Line::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("run in the directory of claim-service", e);
        }
    }
}

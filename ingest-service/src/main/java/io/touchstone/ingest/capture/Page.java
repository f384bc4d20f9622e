package io.touchstone.ingest.capture;

import io.touchstone.contracts.documents.Block;
import io.touchstone.contracts.documents.Block.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The article on a web page: its text as we build it (parts with a blank line in between), where its parts are, its title.
 *
 * @param title absent when the page has none
 * @param canonical the address that the page gives as its own, as it stands there; absent when it gives none
 * @param text empty when there is nothing to read
 */
record Page(@Nullable String title, @Nullable String canonical, String text, List<Block> blocks) {

    private static final String GAP = "\n\n";
    /** A reader that finds less than this part of what can be read has taken one section for the whole. */
    private static final double FEWEST_FOUND = 0.5;
    /** How far from the start a heading that repeats the title is looked for. */
    private static final int NEAR_START = 5;

    private static final long MOST_DEPTHS = 2_000_000;

    /** The reader makes links absolute, which we do not read. */
    private static final String NO_ADDRESS = "https://address.invalid/";

    private static final Pattern SITE_NAME = Pattern.compile("\\s+[|\u2013\u2014\u00BB\u00B7\u2022-]\\s+");

    Page {
        blocks = List.copyOf(blocks);
    }

    /** Reads a parsed page; the page is changed by that. */
    static Page of(Document page, String address) {
        String canonical = canonical(page);
        String documentTitle = Spaces.collapse(page.title());
        String sharedTitle =
                Spaces.collapse(page.select("meta[property=og:title]").attr("content"));
        boolean tangled = isTangled(page);
        Clutter.remove(page, !tangled);
        if (!tangled) {
            LooseWords.wrap(page);
        }
        Optional<String> heading = heading(page, documentTitle + GAP + sharedTitle);
        String title = heading.or(() -> nonEmpty(sharedTitle))
                .or(() -> nonEmpty(withoutSiteName(documentTitle)))
                .orElse(null);
        return build(title, canonical, article(page, address, !tangled));
    }

    /**
     * Whether the page is so deep and large that looking at the text of each element would take minutes: the sum of the
     * depths is what that costs. Pages that people wrote are far below.
     */
    private static boolean isTangled(Document page) {
        long[] depths = {0};
        page.traverse((node, depth) -> depths[0] += depth);
        return depths[0] > MOST_DEPTHS;
    }

    private static List<Piece> article(Document page, String address, boolean reader) {
        List<Piece> found = reader ? readerMode(page.clone(), address) : List.of();
        Clutter.removeFrame(page);
        List<Piece> all = Pieces.of(page.body());
        if (prose(found) > 0 && prose(found) >= FEWEST_FOUND * prose(all)) {
            return found;
        }
        return all.stream()
                .filter(p -> p.kind() == Kind.HEADING || !p.isMostlyLinks())
                .toList();
    }

    private static List<Piece> readerMode(Document page, String address) {
        Element content = new Readability4J(address.isEmpty() ? NO_ADDRESS : address, page)
                .parse()
                .getArticleContent();
        return content == null ? List.of() : Pieces.of(content);
    }

    private static int prose(List<Piece> pieces) {
        return pieces.stream().mapToInt(Piece::prose).sum();
    }

    /** The heading of the article; of several, the one that the page's title repeats: others name the site. */
    private static Optional<String> heading(Document page, String titles) {
        List<String> headings = page.select("h1").stream()
                .map(h -> Spaces.collapse(h.text()))
                .filter(h -> !h.isEmpty())
                .toList();
        String lower = titles.toLowerCase(Locale.ROOT);
        return headings.stream()
                .filter(h -> lower.contains(h.toLowerCase(Locale.ROOT)))
                .max((a, b) -> Integer.compare(a.length(), b.length()))
                .or(() -> headings.stream().findFirst());
    }

    private static Page build(@Nullable String title, @Nullable String canonical, List<Piece> pieces) {
        List<Piece> body = withoutRepeatedTitle(title, pieces);
        if (body.isEmpty()) {
            return new Page(title, canonical, "", List.of());
        }
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        int position = 0;
        if (title != null) {
            text.append(title);
            position = CodePoints.length(title);
            blocks.add(new Block(Kind.TITLE, 0, 0, position));
        }
        for (Piece piece : body) {
            if (position > 0) {
                text.append(GAP);
                position += GAP.length();
            }
            int end = position + CodePoints.length(piece.text());
            text.append(piece.text());
            blocks.add(new Block(piece.kind(), piece.level(), position, end));
            position = end;
        }
        return new Page(title, canonical, text.toString(), blocks);
    }

    private static List<Piece> withoutRepeatedTitle(@Nullable String title, List<Piece> pieces) {
        List<Piece> body = new ArrayList<>(pieces);
        for (int i = Math.min(NEAR_START, body.size()) - 1; i >= 0; i--) {
            if (body.get(i).text().replace('\n', ' ').equalsIgnoreCase(title)) {
                body.remove(i);
            }
        }
        return body;
    }

    private static @Nullable String canonical(Document page) {
        Element link = page.selectFirst("link[rel~=(?i)^canonical$][href]");
        return link == null ? null : nonEmpty(link.absUrl("href")).orElse(null);
    }

    /** "Article | Site" becomes "Article": the longest part. */
    private static String withoutSiteName(String title) {
        String longest = "";
        for (String part : SITE_NAME.split(title)) {
            if (part.length() > longest.length()) {
                longest = part;
            }
        }
        return longest;
    }

    private static Optional<String> nonEmpty(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}

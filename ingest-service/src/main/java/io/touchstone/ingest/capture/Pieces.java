package io.touchstone.ingest.capture;

import io.touchstone.contracts.documents.Block.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Walks the markup of a page and cuts it into pieces at block elements. */
final class Pieces implements NodeVisitor {

    private static final int SOFT_HYPHEN = 0xAD;
    private static final String CELL_SEPARATOR = " | ";
    /** A long piece that occurs again is the same piece for another screen size, or a slide of a carousel. */
    private static final int SHORTEST_REPEAT = 40;

    private final List<Piece> pieces = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final StringBuilder open = new StringBuilder();
    private @Nullable Element owner;
    private @Nullable Element row;
    private int linked;
    private int links;

    private Pieces() {}

    static List<Piece> of(Element content) {
        Pieces pieces = new Pieces();
        content.traverse(pieces);
        pieces.close();
        return pieces.pieces;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            append(text);
        } else if (node instanceof Element element) {
            enter(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        if (element == row) {
            close();
            row = null;
        } else if (element.nameIs("a")) {
            links--;
        } else if (isBlock(element)) {
            boundary();
        }
    }

    private void enter(Element element) {
        if (element.nameIs("a")) {
            links++;
        } else if (element.nameIs("br")) {
            open.append(row == null ? '\n' : ' ');
        } else if (element.nameIs("tr") && row == null && isDataRow(element)) {
            close();
            row = element;
        } else if (row != null && isCell(element)) {
            if (!Spaces.isBlank(open.toString())) {
                open.append(CELL_SEPARATOR);
            }
        } else if (isBlock(element)) {
            boundary();
        }
    }

    private void boundary() {
        if (row == null) {
            close();
        } else {
            open.append(' ');
        }
    }

    private void append(TextNode node) {
        String text = node.getWholeText();
        if (Spaces.isBlank(text)) {
            open.append(' ');
            return;
        }
        if (owner == null) {
            owner = node.parent() instanceof Element parent ? parent : null;
        }
        int before = open.length();
        text.codePoints()
                .filter(c -> c != SOFT_HYPHEN)
                // Line breaks in markup are white space; those of <br> are kept.
                .map(c -> Spaces.isSpace(c) ? ' ' : c)
                .forEach(open::appendCodePoint);
        if (links > 0) {
            linked += CodePoints.length(Spaces.collapse(open.substring(before)));
        }
    }

    private void close() {
        String text = tidy(open.toString());
        if (!text.isEmpty() && text.codePoints().anyMatch(Character::isLetterOrDigit)) {
            Piece piece = piece(text);
            if (text.length() < SHORTEST_REPEAT || seen.add(text)) {
                pieces.add(piece);
            }
        }
        open.setLength(0);
        owner = null;
        linked = 0;
    }

    private Piece piece(String text) {
        if (row != null) {
            return new Piece(Kind.TABLE_ROW, 0, text, linked);
        }
        for (Element e = owner; e != null; e = e.parent()) {
            String name = e.normalName();
            switch (name) {
                case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                    return new Piece(Kind.HEADING, name.charAt(1) - '0', text, linked);
                }
                case "summary" -> {
                    return new Piece(Kind.HEADING, 4, text, linked);
                }
                case "li" -> {
                    return new Piece(Kind.LIST_ITEM, 0, text, linked);
                }
                case "blockquote" -> {
                    return new Piece(Kind.QUOTE, 0, text, linked);
                }
                default -> {}
            }
        }
        return new Piece(Kind.PARAGRAPH, 0, text, linked);
    }

    /** One space for many, one line break for many, none at the ends. */
    private static String tidy(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (String line : text.split("\n", -1)) {
            String collapsed = Spaces.collapse(line);
            if (!collapsed.isEmpty()) {
                result.append(result.isEmpty() ? "" : "\n").append(collapsed);
            }
        }
        return result.toString();
    }

    private static boolean isBlock(Element element) {
        return element.isBlock() || isCell(element) || element.nameIs("summary");
    }

    private static boolean isCell(Element element) {
        return element.nameIs("td") || element.nameIs("th");
    }

    /** Tables also lay out whole pages; a row of data has no headings, lists or several paragraphs in a cell. */
    private static boolean isDataRow(Element row) {
        if (row.selectFirst("h1,h2,h3,h4,h5,h6,ul,ol,table,blockquote") != null) {
            return false;
        }
        int cells = 0;
        for (Element cell : row.children()) {
            if (isCell(cell)) {
                cells++;
                if (cell.select("p").size() > 1) {
                    return false;
                }
            }
        }
        return cells > 1;
    }
}

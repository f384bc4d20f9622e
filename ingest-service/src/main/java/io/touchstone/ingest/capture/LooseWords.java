package io.touchstone.ingest.capture;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Puts words that stand loose between block elements, or between double line breaks, into paragraphs of their own. The
 * reader would do so for each piece of text by itself, and cut sentences where a word is bold.
 */
final class LooseWords {

    private LooseWords() {}

    static void wrap(Document page) {
        List<Element> containers = new ArrayList<>();
        for (Element element : page.body().getAllElements()) {
            if (element.isBlock() && !holdsNoParagraphs(element) && (hasBlock(element) || hasDoubleBreak(element))) {
                containers.add(element);
            }
        }
        containers.forEach(LooseWords::wrapIn);
    }

    private static void wrapIn(Element container) {
        if (container.nameIs("p")) {
            // A paragraph cannot hold paragraphs.
            container.tagName("div");
        }
        List<Node> run = new ArrayList<>();
        for (Node child : List.copyOf(container.childNodes())) {
            if (isBlockish(child)) {
                close(run);
            } else {
                if (endsParagraph(run, child)) {
                    close(run);
                }
                run.add(child);
            }
        }
        close(run);
    }

    private static void close(List<Node> run) {
        boolean words = run.stream().anyMatch(n -> !isBlank(n) && !isBreak(n));
        if (words) {
            Element paragraph = new Element("p");
            run.getFirst().before(paragraph);
            run.forEach(paragraph::appendChild);
        }
        run.clear();
    }

    /** Whether a run ends before this node: after two line breaks, the first of what follows. */
    private static boolean endsParagraph(List<Node> run, Node next) {
        if (isBreak(next) || isBlank(next)) {
            return false;
        }
        int breaks = 0;
        for (int i = run.size() - 1; i >= 0 && (isBreak(run.get(i)) || isBlank(run.get(i))); i--) {
            breaks += isBreak(run.get(i)) ? 1 : 0;
        }
        return breaks > 1;
    }

    private static boolean hasBlock(Element element) {
        return element.childNodes().stream().anyMatch(LooseWords::isBlockish);
    }

    private static boolean hasDoubleBreak(Element element) {
        boolean after = false;
        for (Node child : element.childNodes()) {
            if (isBreak(child)) {
                if (after) {
                    return true;
                }
                after = true;
            } else if (!isBlank(child)) {
                after = false;
            }
        }
        return false;
    }

    /** A block element, or an inline one around one: a link around a whole card, for example. */
    private static boolean isBlockish(Node node) {
        return node instanceof Element element
                && (element.isBlock() || element.stream().anyMatch(Element::isBlock));
    }

    private static boolean holdsNoParagraphs(Element element) {
        return element.normalName().matches("h[1-6]|pre|tr|table|tbody|thead|tfoot|ul|ol|dl");
    }

    private static boolean isBreak(Node node) {
        return node.nameIs("br");
    }

    private static boolean isBlank(Node node) {
        return !(node instanceof Element) && !(node instanceof TextNode text && !Spaces.isBlank(text.getWholeText()));
    }
}

package io.touchstone.ingest.capture;

import io.touchstone.contracts.documents.Block;
import io.touchstone.contracts.documents.Block.Kind;
import io.touchstone.ingest.capture.Paragraphs.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the parts of plain text and of Markdown. The text itself is left as it is, a byte order mark included, so that
 * positions are those of the input; no block begins or ends with white space.
 */
final class PlainText {

    private static final int FEWEST_TITLE_WORDS = 3;
    private static final Pattern MARKS = Pattern.compile("^#{1,6}[\\s\u00A0]+|[\\s\u00A0]+#+$|^\\*\\*|\\*\\*$");

    /** A part with its role. */
    private record Role(Part part, Kind kind, int level) {

        boolean isHeading() {
            return kind == Kind.HEADING;
        }
    }

    private PlainText() {}

    static Layout layout(String text) {
        List<Part> parts = Paragraphs.of(Line.of(text));
        List<Role> roles = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            roles.add(role(parts, i));
        }
        if (roles.stream().allMatch(Role::isHeading)) {
            // Headings of nothing: short statements without full stops.
            roles.replaceAll(r -> new Role(r.part(), Kind.PARAGRAPH, 0));
        }
        OptionalInt title = title(roles);
        CodePoints positions = new CodePoints(text);
        List<Block> blocks = new ArrayList<>(roles.size());
        for (int i = 0; i < roles.size(); i++) {
            Role role = roles.get(i);
            boolean isTitle = title.isPresent() && title.getAsInt() == i;
            int start = positions.at(role.part().start());
            int end = positions.at(role.part().end());
            blocks.add(
                    isTitle ? new Block(Kind.TITLE, 0, start, end) : new Block(role.kind(), role.level(), start, end));
        }
        return new Layout(title.isPresent() ? words(roles.get(title.getAsInt())) : null, blocks);
    }

    private static Role role(List<Part> parts, int i) {
        Part part = parts.get(i);
        return switch (part.first().shape()) {
            case MARKED_HEADING -> new Role(part, Kind.HEADING, part.first().hashes());
            case QUOTE -> new Role(part, Kind.QUOTE, 0);
            case ROW -> new Role(part, Kind.TABLE_ROW, 0);
            case BULLET -> new Role(part, Kind.LIST_ITEM, 0);
            case NUMBERED ->
                isNumberedHeading(parts, i) ? new Role(part, Kind.HEADING, 2) : new Role(part, Kind.LIST_ITEM, 0);
            case RULE -> new Role(part, Kind.PARAGRAPH, 0);
            case TEXT -> text(parts, i);
        };
    }

    private static Role text(List<Part> parts, int i) {
        Part part = parts.get(i);
        if (part.lines().getLast().shape() == Line.Shape.RULE) {
            int level = part.lines().getLast().text().startsWith("=") ? 1 : 2;
            return new Role(part, Kind.HEADING, level);
        }
        boolean listFollows = i + 1 < parts.size() && isListItem(parts.get(i + 1));
        boolean heading = part.isOneLine() && Wording.isHeading(part.first().text(), listFollows);
        return heading ? new Role(part, Kind.HEADING, 2) : new Role(part, Kind.PARAGRAPH, 0);
    }

    /** A numbered line between paragraphs, as in an article on "five reasons"; in a list, others are next to it. */
    private static boolean isNumberedHeading(List<Part> parts, int i) {
        Part part = parts.get(i);
        boolean alone = part.first().afterBlank()
                && i + 1 < parts.size()
                && parts.get(i + 1).first().shape() != Line.Shape.NUMBERED
                && (i == 0 || parts.get(i - 1).first().shape() != Line.Shape.NUMBERED);
        return alone && part.isOneLine() && Wording.isHeading(part.first().text(), false);
    }

    private static boolean isListItem(Part part) {
        return part.first().shape() == Line.Shape.BULLET || part.first().shape() == Line.Shape.NUMBERED;
    }

    /**
     * The title is among the headings before the first paragraph: the one that is there twice (as heading of the page and
     * of the article), else the first that reads as one and not as a menu entry or a date.
     */
    private static OptionalInt title(List<Role> roles) {
        int body = 0;
        while (body < roles.size() && roles.get(body).isHeading()) {
            body++;
        }
        if (body == 0) {
            return firstTopHeading(roles);
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < body; i++) {
            if (!seen.add(words(roles.get(i)))) {
                String twice = words(roles.get(i));
                for (int j = 0; ; j++) {
                    if (words(roles.get(j)).equals(twice)) {
                        return OptionalInt.of(j);
                    }
                }
            }
        }
        for (int i = 0; i < body; i++) {
            String words = words(roles.get(i));
            if (Wording.words(words).size() >= FEWEST_TITLE_WORDS && !Wording.isDateOrByLine(words)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.of(0);
    }

    /** A heading of the first level names the document also where something stands before it. */
    private static OptionalInt firstTopHeading(List<Role> roles) {
        for (int i = 0; i < roles.size(); i++) {
            if (roles.get(i).isHeading() && roles.get(i).level() == 1) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private static String words(Role role) {
        return Spaces.collapse(MARKS.matcher(role.part().first().text()).replaceAll(""));
    }
}

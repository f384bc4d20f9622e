package io.touchstone.claim.standalone;

import io.touchstone.claim.lexicon.Lexicon;
import io.touchstone.vocabulary.Match;
import io.touchstone.vocabulary.Term;
import io.touchstone.vocabulary.Vocabulary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The abbreviations that a document defines ("long form (LF)", after Schwartz and Hearst 2003), and those of the
 * vocabularies.
 */
final class Abbreviations {

    private static final Pattern DEFINITION = Pattern.compile("\\(([A-Z][A-Za-z-]{1,9})\\)");
    private static final Pattern WRITTEN = Pattern.compile("\\b[A-Z][A-Za-z]*[A-Z]s?\\b");
    private static final int REACH = 120;
    private static final int MOST = 200;

    private final Vocabulary vocabulary;
    private final Set<String> wellKnown;
    private final Map<String, String> defined = new HashMap<>();

    Abbreviations(Vocabulary vocabulary, String text) {
        this.vocabulary = vocabulary;
        this.wellKnown = new HashSet<>(Lexicon.rows("standalone/well-known.txt"));
        Matcher definition = DEFINITION.matcher(text);
        while (definition.find() && defined.size() < MOST) {
            String before = text.substring(Math.max(0, definition.start() - REACH), definition.start())
                    .strip();
            String shortForm = definition.group(1);
            String longForm = longForm(shortForm, before);
            if (longForm != null) {
                defined.putIfAbsent(
                        shortForm, startsSentence(before, longForm) ? Wording.uncapitalised(longForm) : longForm);
            }
        }
    }

    /** A capital there is the sentence's, not the name's. */
    private static boolean startsSentence(String before, String longForm) {
        int at = before.length() - longForm.length();
        return at >= 0 && before.substring(0, at).matches("(?s)(?:.*[.!?:\\n]\\s*)?");
    }

    /** The text with the first use of each abbreviation explained; the same text when there is nothing to explain. */
    String expand(String text) {
        Matcher written = WRITTEN.matcher(text);
        StringBuilder expanded = new StringBuilder();
        Set<String> done = new HashSet<>();
        int at = 0;
        while (written.find()) {
            String abbreviation = written.group();
            String longForm =
                    wellKnown.contains(abbreviation) || !done.add(abbreviation) ? null : longFormOf(abbreviation);
            boolean explained = written.start() > 0 && text.charAt(written.start() - 1) == '(';
            if (longForm == null
                    || explained
                    || text.toLowerCase(Locale.ROOT).contains(longForm.toLowerCase(Locale.ROOT))) {
                continue;
            }
            String put = longForm + " (" + abbreviation + ")";
            expanded.append(text, at, written.start()).append(written.start() == 0 ? Wording.capitalised(put) : put);
            at = written.end();
        }
        return at == 0 ? text : expanded.append(text.substring(at)).toString();
    }

    private @Nullable String longFormOf(String abbreviation) {
        String own = defined.get(abbreviation);
        if (own != null) {
            return own;
        }
        return vocabulary.find(abbreviation).stream()
                .map(Match::id)
                .flatMap(id -> vocabulary.term(id).stream())
                .filter(term -> term.names().contains("=" + abbreviation))
                .flatMap(term -> firstName(term, abbreviation).stream())
                .findFirst()
                .orElse(null);
    }

    private static java.util.Optional<String> firstName(Term term, String abbreviation) {
        return term.names().stream()
                .filter(name -> !name.startsWith("=") && longForm(abbreviation, name) != null)
                .findFirst();
    }

    /** The shortest words before the bracket whose letters the short form takes, in order. */
    private static @Nullable String longForm(String shortForm, String before) {
        int s = shortForm.length() - 1;
        int l = before.length() - 1;
        while (s >= 0) {
            char wanted = Character.toLowerCase(shortForm.charAt(s));
            if (!Character.isLetterOrDigit(wanted)) {
                s--;
                continue;
            }
            while (l >= 0
                    && (Character.toLowerCase(before.charAt(l)) != wanted
                            || (s == 0 && l > 0 && Character.isLetterOrDigit(before.charAt(l - 1))))) {
                l--;
            }
            if (l < 0) {
                return null;
            }
            l--;
            s--;
        }
        while (l >= 0 && before.charAt(l) == '-') {
            // Into the middle of "low-level": the words begin where that does.
            while (l >= 0 && !Character.isWhitespace(before.charAt(l))) {
                l--;
            }
        }
        String found = before.substring(l + 1).strip();
        int words = found.split("[\\s-]+").length;
        boolean likely = found.length() > shortForm.length()
                && words <= Math.min(shortForm.length() + 5, shortForm.length() * 2)
                && found.indexOf('(') < 0
                && !found.contains(". ");
        return likely ? lowered(found) : null;
    }

    /** Title case is for headings: "Ketamine-Assisted Psychotherapy" is written small inside a sentence. */
    private static String lowered(String longForm) {
        boolean shouted = longForm.equals(longForm.toUpperCase(Locale.ROOT));
        boolean titled =
                longForm.matches("(?:\\p{Lu}[\\p{Ll}’'-]*(?:-\\p{Lu}?\\p{Ll}+)*(?:\\s|$)|(?:of|and|the|for|with) )+");
        return shouted || titled ? longForm.toLowerCase(Locale.ROOT) : longForm;
    }
}

package io.touchstone.claim.known;

import io.touchstone.claim.known.Token.Kind;
import io.touchstone.claim.lexicon.Lexicon;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words and phrases that stand for one another, from {@code known/phrases.tsv}. */
final class Phrases {

    private static final String RESOURCE = "known/phrases.tsv";
    private static final String READ_AS = "read";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+|,");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s\\b");
    private static final Pattern CONTRACTED = Pattern.compile("(?i)\\bcan(?:not|['’]t)\\b");
    private static final Pattern NEGATED = Pattern.compile("(?i)n['’]t\\b");

    private final Map<String, List<Token>> phrases = new HashMap<>();
    private int longest = 1;

    Phrases() {
        List<String[]> rows =
                Lexicon.rows(RESOURCE).stream().map(Phrases::cells).toList();
        rows.stream()
                .filter(cells -> !cells[0].equals(READ_AS))
                .forEach(cells ->
                        add(List.of(new Token(Kind.valueOf(cells[0].toUpperCase(Locale.ROOT)), cells[1])), cells[2]));
        // These stand for other words, which the rows above must have explained.
        rows.stream().filter(cells -> cells[0].equals(READ_AS)).forEach(cells -> add(read(cells[1]), cells[2]));
    }

    private static String[] cells(String row) {
        String[] cells = row.split("\t", -1);
        if (cells.length != 3) {
            throw new IllegalStateException(RESOURCE + " has a row without three cells: " + row);
        }
        return cells;
    }

    private void add(List<Token> tokens, String forms) {
        for (String form : forms.split(";")) {
            List<String> words = words(form);
            List<Token> before = phrases.putIfAbsent(String.join(" ", words), tokens);
            if (before != null && !before.equals(tokens)) {
                throw new IllegalStateException(
                        RESOURCE + " has '" + form.strip() + "' as " + before + " and as " + tokens);
            }
            longest = Math.max(longest, words.size());
        }
    }

    /** The words and phrases of a text, the longest known at each place. */
    List<Token> read(String text) {
        List<String> words = words(text);
        List<Token> tokens = new ArrayList<>(words.size());
        int at = 0;
        while (at < words.size()) {
            int length = Math.min(longest, words.size() - at);
            List<Token> found = null;
            while (length > 0 && found == null) {
                found = phrases.get(String.join(" ", words.subList(at, at + length)));
                length--;
            }
            String word = words.get(at);
            at += found == null ? 1 : length + 1;
            tokens.addAll(found != null ? found : List.of(new Token(word.equals(",") ? Kind.COMMA : Kind.WORD, word)));
        }
        return tokens;
    }

    /** Without contractions: "isn't" is "is not". */
    static String inFull(String text) {
        String full = Normalizer.normalize(text, Normalizer.Form.NFKC);
        full = CONTRACTED.matcher(full).replaceAll("can not");
        return NEGATED.matcher(full).replaceAll(" not");
    }

    /** Lower case, without inflection; commas stay. */
    private static List<String> words(String text) {
        String plain = POSSESSIVE.matcher(inFull(text).toLowerCase(Locale.ROOT)).replaceAll("");
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(plain);
        while (matcher.find()) {
            words.add(Wordform.of(matcher.group()));
        }
        return words;
    }
}

package io.touchstone.encoder;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchstone.contracts.Json;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The tokenizer of uncased BERT models: words and punctuation, lower case, no accents, split greedily into the longest
 * pieces of the vocabulary. Gives what Hugging Face's tokenizers give (tested against them) and, beside it, where in the
 * text each piece comes from.
 */
public final class WordPiece {

    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary;
    private final int unknown;
    private final int start;
    private final int end;

    private WordPiece(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
        this.unknown = special("[UNK]");
        this.start = special("[CLS]");
        this.end = special("[SEP]");
    }

    /** Reads the {@code model.vocab} of a Hugging Face {@code tokenizer.json}. */
    public static WordPiece read(InputStream tokenizerJson) throws IOException {
        JsonNode vocab = Json.mapper().readTree(tokenizerJson).path("model").path("vocab");
        Map<String, Integer> vocabulary = HashMap.newHashMap(vocab.size());
        vocab.properties().forEach(e -> vocabulary.put(e.getKey(), e.getValue().intValue()));
        return new WordPiece(vocabulary);
    }

    private int special(String token) {
        Integer id = vocabulary.get(token);
        if (id == null) {
            throw new IllegalArgumentException("the vocabulary has no " + token);
        }
        return id;
    }

    /** Id of the token that opens a sequence. */
    public int start() {
        return start;
    }

    /** Id of the token that closes a sequence. */
    public int end() {
        return end;
    }

    /**
     * The pieces of a text, without the tokens that open and close a sequence.
     *
     * @param ids of the pieces
     * @param starts for each piece, the UTF-16 index in the text of the word it belongs to
     */
    public record Pieces(int[] ids, int[] starts) {

        public int length() {
            return ids.length;
        }
    }

    public Pieces pieces(String text) {
        return pieces(text, Integer.MAX_VALUE);
    }

    /** The first pieces of a text; of what comes after them nothing is read. */
    public Pieces pieces(String text, int most) {
        Collector out = new Collector();
        StringBuilder word = new StringBuilder();
        int wordStart = 0;
        for (int i = 0; i < text.length() && out.size() < most; ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            if (isDropped(c)) {
                i = next;
                continue;
            }
            boolean space = isSpace(c);
            if (space || isPunctuation(c) || isIdeograph(c)) {
                addWord(word, wordStart, out);
                if (!space) {
                    addWord(new StringBuilder().appendCodePoint(c), i, out);
                }
            } else {
                if (word.isEmpty()) {
                    wordStart = i;
                }
                word.appendCodePoint(c);
            }
            i = next;
        }
        addWord(word, wordStart, out);
        out.truncate(Math.min(out.size(), most));
        return out.pieces();
    }

    /** Normalises a word and adds its pieces; decomposition can bring forth further punctuation. */
    private void addWord(StringBuilder word, int at, Collector out) {
        if (word.isEmpty()) {
            return;
        }
        String decomposed = Normalizer.normalize(word, Normalizer.Form.NFD);
        word.setLength(0);
        StringBuilder bare = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); ) {
            int c = decomposed.codePointAt(i);
            i += Character.charCount(c);
            if (Character.getType(c) == Character.NON_SPACING_MARK) {
                continue;
            }
            appendLowerCase(bare, c);
        }
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < bare.length(); ) {
            int c = bare.codePointAt(i);
            i += Character.charCount(c);
            if (isPunctuation(c)) {
                addPieces(part.toString(), at, out);
                part.setLength(0);
                addPieces(Character.toString(c), at, out);
            } else {
                part.appendCodePoint(c);
            }
        }
        addPieces(part.toString(), at, out);
    }

    /** Code point by code point, as the reference does: no final sigma, and a dotted capital I keeps its dot. */
    private static void appendLowerCase(StringBuilder to, int c) {
        if (c == 'İ') {
            to.append("i\u0307");
        } else {
            to.appendCodePoint(Character.toLowerCase(c));
        }
    }

    private void addPieces(String word, int at, Collector out) {
        if (word.isEmpty()) {
            return;
        }
        if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
            out.add(unknown, at);
            return;
        }
        int mark = out.size();
        int from = 0;
        while (from < word.length()) {
            int to = word.length();
            Integer id = null;
            while (to > from) {
                String piece = word.substring(from, to);
                id = vocabulary.get(from == 0 ? piece : "##" + piece);
                if (id != null) {
                    break;
                }
                to = word.offsetByCodePoints(to, -1);
            }
            if (id == null) {
                out.truncate(mark);
                out.add(unknown, at);
                return;
            }
            out.add(id, at);
            from = to;
        }
    }

    private static boolean isDropped(int c) {
        if (c == '\t' || c == '\n' || c == '\r') {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> c == 0xFFFD;
        };
    }

    private static boolean isSpace(int c) {
        return c == ' '
                || c == '\t'
                || c == '\n'
                || c == '\r'
                || Character.getType(c) == Character.SPACE_SEPARATOR
                || c == 0x2028
                || c == 0x2029
                || c == 0x85;
    }

    private static boolean isPunctuation(int c) {
        if ((c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96) || (c >= 123 && c <= 126)) {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isIdeograph(int c) {
        return (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x3400 && c <= 0x4DBF)
                || (c >= 0x20000 && c <= 0x2A6DF)
                || (c >= 0x2A700 && c <= 0x2B73F)
                || (c >= 0x2B740 && c <= 0x2B81F)
                || (c >= 0x2B920 && c <= 0x2CEAF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0x2F800 && c <= 0x2FA1F);
    }

    private static final class Collector {

        private int[] ids = new int[64];
        private int[] starts = new int[64];
        private int size;

        void add(int id, int at) {
            if (size == ids.length) {
                ids = Arrays.copyOf(ids, size * 2);
                starts = Arrays.copyOf(starts, size * 2);
            }
            ids[size] = id;
            starts[size++] = at;
        }

        int size() {
            return size;
        }

        void truncate(int to) {
            size = to;
        }

        Pieces pieces() {
            return new Pieces(Arrays.copyOf(ids, size), Arrays.copyOf(starts, size));
        }
    }
}

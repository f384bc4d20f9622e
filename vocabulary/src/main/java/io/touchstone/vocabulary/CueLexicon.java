package io.touchstone.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of directions.tsv, found in one pass over a text's words: the longest phrase at each place. Immutable. */
final class CueLexicon {

    enum Effect {
        EQUAL,
        NO_EFFECT,
        IMPROVES,
        WORSENS,
        UP,
        DOWN,
        GAIN,
        SPARE,
        CAUSES,
        LINK,
        APPROVED,
        NOT_APPROVED,
        NOTHING,
        NEGATION,
        PLAIN,
        BREAK,
        IS
    }

    /**
     * A cue at a place.
     *
     * @param from index of its first word
     * @param to one past its last word
     * @param strong whether it says by itself what is done
     */
    record Cue(Effect effect, boolean strong, int from, int to) {}

    private record Meaning(Effect effect, boolean strong) {}

    private static final class Node {
        final Map<String, Node> words = new HashMap<>();
        final Map<String, Node> stems = new HashMap<>();
        int longestStem;

        @Nullable
        Meaning meaning;
    }

    private final Node root = new Node();

    CueLexicon(String file) {
        for (List<String> row : Resource.rows(file, 3)) {
            Meaning meaning = new Meaning(
                    Effect.valueOf(row.get(0).toUpperCase(Locale.ROOT)),
                    row.get(1).equals("strong"));
            Stream.of(row.get(2).split(";")).map(String::strip).forEach(phrase -> add(phrase, meaning));
        }
    }

    private void add(String phrase, Meaning meaning) {
        boolean stem = phrase.endsWith("*");
        List<Words.Word> words = Words.of(phrase);
        Node node = root;
        for (int i = 0; i < words.size(); i++) {
            String form = words.get(i).form();
            if (stem && i == words.size() - 1) {
                String start = phrase.substring(words.get(i).start(), phrase.length() - 1);
                node.longestStem = Math.max(node.longestStem, start.length());
                node = node.stems.computeIfAbsent(start, key -> new Node());
            } else {
                node = node.words.computeIfAbsent(form, key -> new Node());
            }
        }
        if (node.meaning == null || node.meaning.strong() == meaning.strong()) {
            node.meaning = meaning;
        } else if (meaning.strong()) {
            node.meaning = meaning;
        }
    }

    /** Cues by position; they do not overlap. */
    List<Cue> find(List<Words.Word> words) {
        List<Cue> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Cue cue = longestAt(words, at);
            if (cue == null) {
                at++;
            } else {
                found.add(cue);
                at = cue.to();
            }
        }
        return found;
    }

    private @Nullable Cue longestAt(List<Words.Word> words, int at) {
        return longest(root, words, at, at);
    }

    /** The word itself or a stem that it begins with, whichever leads further; phrases are short, so this ends soon. */
    private static @Nullable Cue longest(Node node, List<Words.Word> words, int from, int at) {
        Cue own = node.meaning == null ? null : new Cue(node.meaning.effect(), node.meaning.strong(), from, at);
        if (at == words.size() || at > from && !words.get(at).joined()) {
            return own;
        }
        String form = words.get(at).form();
        Cue longest = own;
        Node exact = node.words.get(form);
        if (exact != null) {
            longest = longer(longest, longest(exact, words, from, at + 1));
        }
        for (int length = Math.min(node.longestStem, form.length()); length > 1; length--) {
            Node stem = node.stems.get(form.substring(0, length));
            if (stem != null) {
                longest = longer(longest, longest(stem, words, from, at + 1));
                break;
            }
        }
        return longest;
    }

    private static @Nullable Cue longer(@Nullable Cue one, @Nullable Cue other) {
        return other == null || one != null && one.to() >= other.to() ? one : other;
    }
}

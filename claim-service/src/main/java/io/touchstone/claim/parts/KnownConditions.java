package io.touchstone.claim.parts;

import io.touchstone.vocabulary.Facet;
import io.touchstone.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A list of conditions that the vocabulary knows, whatever governs it: one claim each. Thread-safe. */
final class KnownConditions {

    private static final Pattern SEPARATOR = Pattern.compile(
            "\\s*,\\s*(?:and/or|and|or|as well as|&)?\\s+|\\s+(?:and/or|and|or|as well as|&)\\s+",
            Pattern.CASE_INSENSITIVE);

    /** A word that belongs to a clause, not to the name of a condition. */
    private static final Pattern CLAUSE_WORD = Pattern.compile(
            "\\b(?:is|are|was|were|has|have|had|can|may|might|could|will|would|by|in|for|to|with|when|while|which|that|who|it|they|not|helps?|treats?|reduc\\w+|improv\\w+|reliev\\w+|caus\\w+|than|after|within|from|because|but|affects?)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NOT_A_LIST_OF_CLAIMS = Pattern.compile(
            "\\b(?:between|combination of|mix of|comorbid|co-occurring|several|many|various|multiple|other|different|range of|certain|link(?:s|ed)? (?:to|with)|both)\\s*$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DETERMINER = Pattern.compile(
            "^(?:(?:the|a|an|their|even|other|also|certain|various|some|both)\\s+)+(?:\\w+\\s+)?(?:impact|effects|symptoms|burden)\\s+of\\s+|^(?:(?:the|a|an|their|even|other|also)\\s+)+",
            Pattern.CASE_INSENSITIVE);

    private static final int WORDS = 7;

    private final Vocabulary vocabulary;

    KnownConditions(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    private record Item(int start, int end, String id) {}

    List<Part> split(String sentence) {
        List<Item> conditions = vocabulary.find(sentence).stream()
                .filter(match -> match.facet() == Facet.CONDITION)
                .map(match -> new Item(match.start(), ShortForm.end(sentence, match.start(), match.end()), match.id()))
                .toList();
        for (int first = 0; first < conditions.size() - 1; first++) {
            List<Item> items = listFrom(sentence, conditions, first);
            // Of two at the start, as of one, something is said: "Depression and anxiety are common."
            boolean enough = items.size() > (items.getFirst().start() == 0 ? 2 : 1);
            if (enough
                    && !NOT_A_LIST_OF_CLAIMS
                            .matcher(sentence.substring(0, items.getFirst().start()))
                            .find()) {
                return parts(sentence, items);
            }
        }
        return List.of();
    }

    /** The items from the first condition to the last one that only short names and separators part it from. */
    private static List<Item> listFrom(String sentence, List<Item> conditions, int first) {
        List<Item> items = new ArrayList<>(List.of(conditions.get(first)));
        for (int next = first + 1; next < conditions.size(); next++) {
            int from = items.getLast().end();
            if (conditions.get(next).start() < from) {
                // The abbreviation of the one before.
                continue;
            }
            List<Item> more = between(sentence, from, conditions.get(next));
            if (more.isEmpty()) {
                break;
            }
            items.addAll(more);
        }
        return items;
    }

    private static List<Item> between(String sentence, int from, Item condition) {
        Matcher separator = SEPARATOR.matcher(sentence).region(from, condition.start());
        separator.useTransparentBounds(true);
        if (!separator.lookingAt()) {
            return List.of();
        }
        List<Item> items = new ArrayList<>();
        int start = separator.end();
        while (separator.find()) {
            items.add(new Item(start, separator.start(), ""));
            start = separator.end();
        }
        items.add(new Item(start, condition.end(), condition.id()));
        return items.stream().allMatch(item -> isName(sentence.substring(item.start(), item.end())))
                ? items
                : List.of();
    }

    private static boolean isName(String item) {
        String words = DETERMINER.matcher(item).replaceFirst("");
        return !words.isBlank()
                && words.split("\\s+").length <= WORDS
                && !CLAUSE_WORD.matcher(words).find()
                && words.chars().noneMatch(c -> c == ';' || c == ':' || c == '.');
    }

    /** Where the name begins in "the devastating impact of PTSD". */
    static int nameStart(String sentence, int start, int end) {
        Matcher determiner = DETERMINER.matcher(sentence.substring(start, end));
        return determiner.find() ? start + determiner.end() : start;
    }

    private static List<Part> parts(String sentence, List<Item> items) {
        String before = sentence.substring(0, items.getFirst().start());
        String after = ListTail.dropped(sentence.substring(items.getLast().end()));
        return items.stream()
                .map(item -> {
                    int start = nameStart(sentence, item.start(), item.end());
                    return new Part(start, item.end(), before + sentence.substring(start, item.end()) + after);
                })
                .toList();
    }
}

package io.touchstone.claim.standalone;

import io.touchstone.claim.sentence.Sentence;
import io.touchstone.contracts.documents.Block;
import io.touchstone.vocabulary.Facet;
import io.touchstone.vocabulary.Match;
import io.touchstone.vocabulary.Vocabulary;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a reader has in mind on reaching a sentence: which treatment was named last, under which heading, led in by what.
 * One per document; not thread-safe.
 */
public final class Context {

    private static final int REMEMBERED = 4;
    private static final Set<String> NEVER_MEANT =
            Set.of("placebo", "usual-care", "waiting-list", "therapy-unspecified", "psychotherapy");

    /** What follows is what the meant treatment is compared with. */
    static final Pattern COMPARED = Pattern.compile(
            ",? (?:unlike|compared (?:to|with)|in comparison|as opposed to|rather than|instead of|versus|than)\\b",
            Pattern.CASE_INSENSITIVE);

    /** A treatment as a text names it. */
    record Named(String id, String words) {}

    private final Vocabulary vocabulary;
    private final Abbreviations abbreviations;
    private final @Nullable Named main;
    private final Deque<Optional<Named>> recent = new ArrayDeque<>();
    private @Nullable Sentence heading;
    private @Nullable Named headed;
    private @Nullable Sentence leadIn;

    Context(Vocabulary vocabulary, Abbreviations abbreviations, @Nullable String title, List<Sentence> sentences) {
        this.vocabulary = vocabulary;
        this.abbreviations = abbreviations;
        this.main = main(title, sentences);
    }

    Abbreviations abbreviations() {
        return abbreviations;
    }

    /** Tells that the reader has read the sentence. */
    public void read(Sentence sentence) {
        if (sentence.isHeading()) {
            heading = sentence;
            headed = named(sentence.text()).orElse(null);
            leadIn = null;
            recent.clear();
            return;
        }
        remember(sentence.text());
        if (sentence.text().endsWith(":")) {
            leadIn = sentence;
        } else if (sentence.kind() != Block.Kind.LIST_ITEM) {
            leadIn = null;
        }
    }

    /** Tells that the reader has read these words of a sentence. */
    public void remember(String words) {
        recent.addFirst(named(words));
        while (recent.size() > REMEMBERED) {
            recent.removeLast();
        }
    }

    /** The same, unchanged by what this one is told later. */
    public Context copy() {
        return new Context(this);
    }

    /** The context of a clause that follows {@code words} in the same sentence. */
    public Context after(String words) {
        Context next = new Context(this);
        next.remember(words);
        return next;
    }

    private Context(Context other) {
        this.vocabulary = other.vocabulary;
        this.abbreviations = other.abbreviations;
        this.main = other.main;
        this.recent.addAll(other.recent);
        this.heading = other.heading;
        this.headed = other.headed;
        this.leadIn = other.leadIn;
    }

    /** What "it" or "this treatment" stands for: what was named last, else what the heading is on, else the article. */
    Optional<Named> meant() {
        return recent.stream()
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> Optional.ofNullable(headed))
                .or(() -> Optional.ofNullable(main));
    }

    /** What the article is on as a whole. */
    Optional<Named> topic() {
        return Optional.ofNullable(headed).or(() -> Optional.ofNullable(main));
    }

    /** The words that a list item continues: the sentence that ends in a colon before it, else its heading. */
    Optional<Sentence> leadIn() {
        return Optional.ofNullable(leadIn).or(() -> Optional.ofNullable(heading));
    }

    /** The first treatment that the words name, before any comparison. */
    Optional<Named> named(String words) {
        Matcher comparison = COMPARED.matcher(words);
        int end = comparison.find() ? comparison.start() : words.length();
        return vocabulary.find(words).stream()
                .filter(match -> match.start() < end && canBeMeant(match))
                .findFirst()
                .map(match -> new Named(match.id(), surface(words, match)));
    }

    private @Nullable Named main(@Nullable String title, List<Sentence> sentences) {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Named> names = new HashMap<>();
        count(title == null ? "" : title, 3, counts, names);
        int all = 0;
        for (Sentence sentence : sentences) {
            all += count(sentence.text(), sentence.isHeading() ? 2 : 1, counts, names);
        }
        int total = all;
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                // Of many treatments none is the one that is meant.
                .filter(entry -> entry.getValue() * 3 >= total)
                .map(entry -> names.get(entry.getKey()))
                .orElse(null);
    }

    private int count(String text, int weight, Map<String, Integer> counts, Map<String, Named> names) {
        int found = 0;
        for (Match match : vocabulary.find(text)) {
            if (canBeMeant(match)) {
                counts.merge(match.id(), weight, Integer::sum);
                names.merge(
                        match.id(),
                        new Named(match.id(), surface(text, match)),
                        // The shorter name is the plainer one: "ketamine", not "ketamine infusion therapy".
                        (a, b) -> b.words().length() < a.words().length() ? b : a);
                found += weight;
            }
        }
        return found;
    }

    private static boolean canBeMeant(Match match) {
        return match.facet() == Facet.INTERVENTION && !NEVER_MEANT.contains(match.id());
    }

    /** Capitals are for headings and sentence starts, except in abbreviations; brands lose theirs, which harms nothing. */
    private static String surface(String text, Match match) {
        String words = text.substring(match.start(), match.end());
        boolean abbreviation = words.length() <= 6 && words.equals(words.toUpperCase(Locale.ROOT));
        boolean inSentence = match.start() > 0
                && !words.equals(words.toUpperCase(Locale.ROOT))
                && text.substring(0, match.start()).chars().anyMatch(Character::isLowerCase)
                && words.indexOf(' ') < 0;
        return abbreviation || inSentence ? words : words.toLowerCase(Locale.ROOT);
    }
}

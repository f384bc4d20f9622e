package io.touchstone.claim.standalone;

import io.touchstone.claim.grammar.NounPhrase;
import io.touchstone.claim.grammar.Tagger;
import io.touchstone.claim.grammar.Token;
import io.touchstone.claim.sentence.Sentence;
import io.touchstone.claim.standalone.Referent.Kind;
import io.touchstone.vocabulary.Facet;
import io.touchstone.vocabulary.Match;
import io.touchstone.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an article is on as a whole: the treatment of the vocabulary that it names most, or what its title and headings
 * name and its sentences name again ("HydroGlow serum").
 *
 * @param main null when of several none stands out
 * @param condition that the title names, else null
 * @param unknown what the title and headings name and the vocabulary does not know
 */
record Topic(@Nullable Referent main, @Nullable Referent condition, List<Referent> unknown) {

    private static final int HEADINGS = 40;
    private static final int PHRASES = 30;
    private static final int BODY = 20_000;
    private static final int TITLE = 3;

    static Topic of(
            Vocabulary vocabulary, Tagger tagger, Nouns nouns, @Nullable String title, List<Sentence> sentences) {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Referent> names = new HashMap<>();
        String head = title == null ? "" : title;
        count(vocabulary, head, TITLE, counts, names);
        int total = 0;
        for (Sentence sentence : sentences) {
            total += count(vocabulary, sentence.text(), sentence.isHeading() ? 2 : 1, counts, names);
        }
        List<Referent> unknown = new ArrayList<>();
        for (Map.Entry<Referent, Integer> named :
                unknown(vocabulary, tagger, nouns, head, sentences).entrySet()) {
            Referent referent = named.getKey();
            unknown.add(referent);
            counts.put(referent.words(), named.getValue());
            names.put(referent.words(), referent);
            total += named.getValue();
        }
        List<Map.Entry<String, Integer>> most = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(2)
                .toList();
        // Of many treatments, or of two that are named as often, none is the one that is meant.
        boolean tie = most.size() == 2
                && most.getFirst().getValue().equals(most.getLast().getValue());
        Referent main = most.isEmpty() || tie || most.getFirst().getValue() * 3 < total
                ? null
                : names.get(most.getFirst().getKey());
        Referent condition = vocabulary.find(head).stream()
                .filter(match -> match.facet() == Facet.CONDITION)
                .map(match -> Reader.surface(head, match.start(), match.end()))
                .map(words -> new Referent(Kind.CONDITION, "", words, Wording.isPlural(words)))
                .findFirst()
                .orElse(null);
        return new Topic(main, condition, unknown);
    }

    private static int count(
            Vocabulary vocabulary, String text, int weight, Map<String, Integer> counts, Map<String, Referent> names) {
        int found = 0;
        for (Match match : vocabulary.find(text)) {
            if (Reader.canBeMeant(match)) {
                String words = Reader.surface(text, match.start(), match.end());
                counts.merge(match.id(), weight, Integer::sum);
                names.merge(
                        match.id(),
                        new Referent(Kind.TREATMENT, match.id(), words, Wording.isPlural(words)),
                        // The shorter name is the plainer one: "ketamine", not "ketamine infusion therapy".
                        (a, b) -> b.words().length() < a.words().length() ? b : a);
                found += weight;
            }
        }
        return found;
    }

    /** The noun phrases of title and headings that sentences name again, with how often. */
    private static Map<Referent, Integer> unknown(
            Vocabulary vocabulary, Tagger tagger, Nouns nouns, String title, List<Sentence> sentences) {
        Map<String, Integer> phrases = new LinkedHashMap<>();
        phrases(tagger, nouns, vocabulary, title, TITLE, phrases);
        sentences.stream()
                .filter(Sentence::isHeading)
                .limit(HEADINGS)
                .forEach(heading -> phrases(tagger, nouns, vocabulary, heading.text(), 1, phrases));
        StringBuilder body = new StringBuilder();
        for (Sentence sentence : sentences) {
            if (!sentence.isHeading() && body.length() < BODY) {
                body.append(sentence.text()).append('\n');
            }
        }
        String text = body.toString();
        Map<Referent, Integer> found = new LinkedHashMap<>();
        phrases.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry<String, Integer>::getValue)
                        .reversed())
                .limit(PHRASES)
                .forEach(phrase -> {
                    int named = count("(?i)\\b", phrase.getKey(), text);
                    // A name keeps its capital inside a sentence; other words must stand in the title, and more often.
                    boolean name = named > 0
                            && count("\\b", Wording.capitalised(phrase.getKey()), text) == named
                            && count("(?<=[\\p{Ll},] )", Wording.capitalised(phrase.getKey()), text) > 0;
                    boolean titled = phrase.getValue() >= TITLE;
                    if ((name && (named > 1 || titled)) || (titled && named > TITLE)) {
                        String words = phrase.getKey();
                        found.put(
                                new Referent(Kind.TREATMENT, "", words, Wording.isPlural(words)),
                                named + phrase.getValue());
                    }
                });
        return found;
    }

    private static int count(String before, String phrase, String text) {
        return (int) Pattern.compile(before + Pattern.quote(phrase) + "\\b")
                .matcher(text)
                .results()
                .count();
    }

    private static void phrases(
            Tagger tagger, Nouns nouns, Vocabulary vocabulary, String text, int weight, Map<String, Integer> phrases) {
        List<Token> tokens = tagger.tag(text);
        for (NounPhrase phrase : NounPhrase.of(tokens)) {
            int first = phrase.first();
            while (first < phrase.last() && skipped(tokens.get(first))) {
                first++;
            }
            String noun = tokens.get(phrase.last()).form();
            String words = text.substring(
                    tokens.get(first).start(), tokens.get(phrase.last()).end());
            boolean known = !vocabulary.find(words).isEmpty();
            if (!known && named(nouns, noun, words) && words.length() > 2 && !asks(words)) {
                phrases.merge(written(words, first == 0), weight, Integer::sum);
            }
        }
    }

    private static boolean skipped(Token token) {
        return token.is("DET") || token.is("PRON") || token.is("NUM") || token.is("ADV");
    }

    /** "HydroGlow serum" names something, "the serum" does not. */
    private static boolean named(Nouns nouns, String noun, String words) {
        String sort = nouns.sort(noun);
        return sort.isEmpty() || (sort.equals("form") && words.contains(" "));
    }

    private static boolean asks(String words) {
        return Set.of("how", "what", "why", "who", "when").stream()
                .anyMatch(words.toLowerCase(Locale.ROOT)::startsWith);
    }

    /** Title Case is for headings; names with a capital inside or a digit keep theirs. */
    private static String written(String words, boolean first) {
        if (words.matches(".*(?:\\p{Ll}\\p{Lu}|\\d|\\p{Lu}{2}).*")) {
            return words;
        }
        return first || words.contains(" ") ? words.toLowerCase(Locale.ROOT) : words;
    }
}

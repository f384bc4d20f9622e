package io.touchstone.claim.standalone;

import io.touchstone.claim.grammar.Clause;
import io.touchstone.claim.grammar.NounPhrase;
import io.touchstone.claim.grammar.Tagger;
import io.touchstone.claim.grammar.Token;
import io.touchstone.claim.standalone.Referent.Kind;
import io.touchstone.vocabulary.Facet;
import io.touchstone.vocabulary.Match;
import io.touchstone.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells what sentences name: treatments, conditions, their subject. Thread-safe. */
final class Reader {

    private static final Set<String> NEVER_MEANT =
            Set.of("placebo", "usual-care", "waiting-list", "therapy-unspecified", "psychotherapy");

    /** What follows is what the meant treatment is compared with. */
    static final Pattern COMPARED = Pattern.compile(
            ",? (?:unlike|compared (?:to|with)|in comparison|as opposed to|rather than|instead of|versus|than)\\b",
            Pattern.CASE_INSENSITIVE);

    /** "opioid use disorder", "a licensed opioid treatment program": it is not the opioid that is told of. */
    private static final Pattern COMPOUND = Pattern.compile(
            "(?i)[ -](?:use|misuse|abuse|disorder|addiction|dependence|withdrawal|crisis|epidemic|users?|clinics?|cent(?:er|re)s?|providers?|treatment programs?|programs?|programmes?|deficiency|receptors?|levels?|overdoses?|experiences?|journeys?|renaissance|community|movement|industry|market|companies|researchers?)\\b");

    private static final Pattern ARTICLE = Pattern.compile("(?i)^(?:an?|the) ");
    private static final Pattern LONG_WORD = Pattern.compile("\\b\\p{L}{4,}");
    private static final Set<String> PRONOUNS = Set.of("it", "they", "this", "that", "these", "both", "he", "she");

    private record At(int start, Referent referent) {}

    private final Vocabulary vocabulary;
    private final Tagger tagger;
    private final Nouns nouns;
    private final List<Pattern> topics;
    private final List<Referent> topicReferents;

    /** @param topics what the article is about and the vocabulary does not know */
    Reader(Vocabulary vocabulary, Tagger tagger, Nouns nouns, List<Referent> topics) {
        this.vocabulary = vocabulary;
        this.tagger = tagger;
        this.nouns = nouns;
        this.topicReferents = List.copyOf(topics);
        this.topics = topics.stream()
                .map(topic -> Pattern.compile("(?i)\\b" + Pattern.quote(topic.words()) + "\\b"))
                .toList();
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** All that later words can refer to. */
    Reading read(String words) {
        List<Token> tokens = tagger.tag(words);
        List<NounPhrase> phrases = NounPhrase.of(tokens);
        List<Referent> treatments = treatments(words);
        List<Referent> conditions = conditions(words);
        boolean pronoun = pronounFirst(tokens);
        Clause clause = pronoun ? null : Clause.of(tokens, phrases).orElse(null);
        if (clause == null) {
            return new Reading(null, pronoun, List.of(), treatments, conditions);
        }
        int start = tokens.get(clause.first()).start();
        String subject = words.substring(start, tokens.get(clause.last()).end());
        List<Referent> members = clause.joined() ? treatments(subject) : List.of();
        return new Reading(
                subject(subject, tokens, clause, start == 0),
                false,
                members.size() > 1 ? members : List.of(),
                treatments,
                conditions);
    }

    /** The treatments that the words name, before any comparison, each once. */
    List<Referent> treatments(String words) {
        Matcher comparison = COMPARED.matcher(words);
        int end = comparison.find() ? comparison.start() : words.length();
        List<At> found = new ArrayList<>();
        for (Match match : vocabulary.find(words)) {
            boolean compound =
                    COMPOUND.matcher(words).region(match.end(), words.length()).lookingAt();
            if (match.start() < end && canBeMeant(match) && !compound) {
                String surface = surface(words, match.start(), match.end());
                found.add(new At(
                        match.start(), new Referent(Kind.TREATMENT, match.id(), surface, Wording.isPlural(surface))));
            }
        }
        for (int i = 0; i < topics.size(); i++) {
            Matcher topic = topics.get(i).matcher(words);
            if (topic.find() && topic.start() < end) {
                found.add(new At(topic.start(), topicReferents.get(i)));
            }
        }
        found.sort(Comparator.comparingInt(At::start));
        List<Referent> distinct = new ArrayList<>();
        for (At at : found) {
            if (distinct.stream().noneMatch(known -> known.same(at.referent()))) {
                distinct.add(at.referent());
            }
        }
        return distinct;
    }

    /** The first treatment that the words name. */
    Optional<Referent> treatment(String words) {
        return treatments(words).stream().findFirst();
    }

    List<Referent> conditions(String words) {
        return vocabulary.find(words).stream()
                .filter(match -> match.facet() == Facet.CONDITION)
                .map(match -> {
                    String surface = surface(words, match.start(), match.end());
                    return new Referent(Kind.CONDITION, match.id(), surface, Wording.isPlural(surface));
                })
                .toList();
    }

    private @Nullable Referent subject(String words, List<Token> tokens, Clause clause, boolean first) {
        Token noun = tokens.get(clause.noun());
        String plain = ARTICLE.matcher(words).replaceFirst("");
        boolean plural = clause.joined()
                || Wording.isPlural(noun.lower())
                || noun.lower().matches("people|men|women|children|data");
        Optional<Referent> treatment = treatments(words).stream().findFirst();
        String core = words.substring(0, noun.end() - tokens.get(clause.first()).start());
        if (treatment.isPresent()
                && !clause.joined()
                && core.toLowerCase(Locale.ROOT)
                        .endsWith(treatment.get().words().toLowerCase(Locale.ROOT))) {
            return treatment.get();
        }
        if (clause.joined() && treatments(words).size() > 1) {
            return new Referent(Kind.TREATMENT, "", lowered(plain, first), true);
        }
        List<Referent> conditions = conditions(core);
        if (!conditions.isEmpty()
                && core.toLowerCase(Locale.ROOT)
                        .endsWith(conditions.getLast().words().toLowerCase(Locale.ROOT))) {
            return conditions.getLast();
        }
        if (nouns.empty(noun.lower())
                || noun.is("NUM")
                || tokens.get(clause.first()).is("PRON")) {
            return null;
        }
        boolean article = !plain.equals(words);
        return new Referent(nouns.kind(noun.lower()), "", article ? "the " + plain : lowered(words, first), plural);
    }

    /** Without the capital of a sentence's start, unless it belongs to a name or an abbreviation. */
    private String lowered(String words, boolean first) {
        return first ? Wording.uncapitalised(words) : words;
    }

    private static boolean pronounFirst(List<Token> tokens) {
        for (Token token : tokens) {
            if (token.is("PRON") && PRONOUNS.contains(token.lower())) {
                return true;
            }
            if (token.noun() || token.is("DET") || token.verb()) {
                return false;
            }
        }
        return false;
    }

    static boolean canBeMeant(Match match) {
        return match.facet() == Facet.INTERVENTION && !NEVER_MEANT.contains(match.id());
    }

    private static boolean titleCase(String text) {
        long small = LONG_WORD
                .matcher(text)
                .results()
                .filter(word -> Character.isLowerCase(word.group().charAt(0)))
                .count();
        return small * 2 < LONG_WORD.matcher(text).results().count();
    }

    /** Capitals are for headings and sentence starts, except in abbreviations; brands lose theirs, which harms nothing. */
    static String surface(String text, int start, int end) {
        String words = text.substring(start, end);
        if (words.matches(".*(?:\\d|\\p{Ll}\\p{Lu}).*")) {
            return words;
        }
        boolean abbreviation = words.length() <= 6 && words.equals(words.toUpperCase(Locale.ROOT));
        boolean inSentence = start > 0
                && !titleCase(text)
                && !words.equals(words.toUpperCase(Locale.ROOT))
                && text.substring(0, start).chars().anyMatch(Character::isLowerCase)
                && words.indexOf(' ') < 0;
        return abbreviation || inSentence ? words : words.toLowerCase(Locale.ROOT);
    }
}

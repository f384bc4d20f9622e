package io.touchstone.claim.standalone;

import io.touchstone.claim.lexicon.Lexicon;
import java.util.Locale;

/** What sort of thing a noun names, told by the noun alone ({@code standalone/nouns.tsv}). */
final class Nouns {

    private final Lexicon nouns = Lexicon.load("standalone/nouns.tsv");

    /** The name of the first sort that the noun belongs to, or an empty string. */
    String sort(String noun) {
        String lower = noun.toLowerCase(Locale.ROOT);
        return nouns.entries().stream()
                .filter(entry -> entry.pattern().matcher(lower).matches())
                .map(Lexicon.Entry::name)
                .findFirst()
                .orElse("");
    }

    /** Whether it is too empty to be what a later pronoun stands for: "reason", "way", a time, a number. */
    boolean empty(String noun) {
        String sort = sort(noun);
        return sort.equals("vague") || sort.equals("time") || sort.equals("generic");
    }

    Referent.Kind kind(String noun) {
        return switch (sort(noun)) {
            case "people" -> Referent.Kind.PEOPLE;
            case "study" -> Referent.Kind.STUDY;
            case "condition" -> Referent.Kind.CONDITION;
            default -> Referent.Kind.OTHER;
        };
    }
}

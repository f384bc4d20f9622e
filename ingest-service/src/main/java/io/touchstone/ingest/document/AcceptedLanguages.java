package io.touchstone.ingest.document;

import io.touchstone.ingest.language.Languages;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which languages are taken: usually all, for the report on an article says when its language could not be read. Who wants
 * no such articles at all names the languages.
 *
 * @param tags BCP 47; empty: all are taken
 */
public record AcceptedLanguages(Set<String> tags) {

    /** From this many letters on, a text whose language cannot be told is not just short. */
    private static final int ENOUGH_LETTERS = 200;

    public AcceptedLanguages {
        tags = Set.copyOf(tags);
    }

    /** Returns what is wrong with a text in this language, when it is not taken. */
    Optional<String> objection(String language, String text) {
        if (tags.isEmpty() || tags.contains(language)) {
            return Optional.empty();
        }
        if (!language.equals(Languages.UNDETERMINED)) {
            return Optional.of("The text is in " + name(language) + "; taken are texts in " + names() + ".");
        }
        boolean isShort = text.codePoints()
                        .filter(Character::isLetter)
                        .limit(ENOUGH_LETTERS)
                        .count()
                < ENOUGH_LETTERS;
        return isShort
                ? Optional.empty()
                : Optional.of("The language of the text cannot be told; taken are texts in " + names() + ".");
    }

    private String names() {
        return new TreeSet<>(tags).stream().map(AcceptedLanguages::name).collect(Collectors.joining(", "));
    }

    private static String name(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH) + " (" + tag + ")";
    }
}

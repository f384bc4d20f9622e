package io.touchstone.ingest.language;

/** Guesses the language of a text by what it knows of languages. Thread-safe. */
public interface LanguageGuesser {

    /** Returns the best guess, however poor. */
    Guess guess(String text);

    /**
     * A guess.
     *
     * @param language BCP 47 tag, for example {@code en}
     * @param confidence from 0 to 1
     * @param next confidence in the second best language
     */
    record Guess(String language, double confidence, double next) {}
}

package io.touchstone.claim.known;

/**
 * A word or phrase of a statement.
 *
 * @param form what it stands for
 */
record Token(Kind kind, String form) {

    /** What a word or phrase does in a statement; see phrases.tsv. */
    enum Kind {
        DROP,
        PREP,
        FROM,
        TO,
        AUX,
        NOT,
        COMPARE,
        INVERSE,
        VERB,
        MOD,
        WORD,
        COMMA
    }

    boolean is(Kind one) {
        return kind == one;
    }

    /** Whether the verb of the statement begins here. */
    boolean isPredicate() {
        return kind == Kind.AUX || kind == Kind.VERB;
    }
}

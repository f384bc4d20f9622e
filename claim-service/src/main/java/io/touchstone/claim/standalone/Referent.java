package io.touchstone.claim.standalone;

import io.touchstone.contracts.Require;

/**
 * What a text names and later words can stand for.
 *
 * @param id of the vocabulary's term; empty when the vocabulary does not know it
 * @param words as a text names it, with a small first letter unless it is a name
 * @param plural whether "they" stands for it, rather than "it"
 */
record Referent(Kind kind, String id, String words, boolean plural) {

    /** What sort of thing it is, as far as pronouns care. */
    enum Kind {
        TREATMENT,
        CONDITION,
        PEOPLE,
        STUDY,
        OTHER
    }

    Referent {
        Require.present("words", words);
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean same(Referent other) {
        return id.isEmpty() ? words.equalsIgnoreCase(other.words()) : id.equals(other.id());
    }

    String possessive() {
        return words + (words.endsWith("s") ? "’" : "’s");
    }
}

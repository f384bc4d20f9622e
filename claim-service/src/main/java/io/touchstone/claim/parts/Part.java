package io.touchstone.claim.parts;

/**
 * One of the claims of a sentence.
 *
 * @param start index in the sentence of the first {@code char} of its own words
 * @param end one past the last
 * @param words what it says: its own words with those that it shares with the other parts
 */
public record Part(int start, int end, String words) {

    /** Whether the words stand elsewhere in the sentence than its own position. */
    public boolean shares() {
        return words.length() != end - start;
    }

    /** The same with other words, and its position told from elsewhere. */
    Part at(int offset, String said) {
        return new Part(offset + start, offset + end, said);
    }
}

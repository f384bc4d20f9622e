package io.touchstone.vocabulary;

/**
 * A term found in a text.
 *
 * @param id of the term
 * @param start index of its first {@code char} in the text
 * @param end one past its last {@code char}
 */
public record Match(String id, Facet facet, int start, int end) {}

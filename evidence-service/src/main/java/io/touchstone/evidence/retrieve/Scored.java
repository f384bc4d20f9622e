package io.touchstone.evidence.retrieve;

import io.touchstone.evidence.library.StoredEvidence;

/**
 * A record as it is kept, and how well it fits what was asked.
 *
 * @param score those of one query compare
 */
public record Scored(StoredEvidence stored, double score) {}

package io.touchstone.contracts.evidence;

/**
 * What became of an import.
 *
 * @param recorded new or changed records
 * @param unchanged records that were there already, to the letter
 */
public record ImportReceipt(int recorded, int unchanged) {}

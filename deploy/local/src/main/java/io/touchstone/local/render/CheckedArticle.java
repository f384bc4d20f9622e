package io.touchstone.local.render;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchstone.contracts.claims.Report;

/**
 * An article that was checked.
 *
 * @param name what the user calls it: a file, an address, {@code -}
 * @param report as read from {@code json}
 * @param json the report as the API wrote it, with all that this version may not know
 */
public record CheckedArticle(String name, Report report, JsonNode json) {}

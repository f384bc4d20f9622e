package io.touchstone.ingest.capture;

import io.touchstone.contracts.documents.Block;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a text, and its title.
 *
 * @param title absent when it has none
 * @param blocks sorted, without overlap, in code points
 */
record Layout(@Nullable String title, List<Block> blocks) {}

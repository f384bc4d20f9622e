/** A submission becomes text with blocks and a title, or a refusal that says why. */
@NullMarked
package io.touchstone.ingest.capture;

import org.jspecify.annotations.NullMarked;

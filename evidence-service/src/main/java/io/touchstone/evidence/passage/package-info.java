/** The passages of a source: its sentences, with their exact positions. */
@NullMarked
package io.touchstone.evidence.passage;

import org.jspecify.annotations.NullMarked;

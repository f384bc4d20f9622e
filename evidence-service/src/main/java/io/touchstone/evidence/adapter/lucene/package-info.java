/** Lucene behind the retrieval port. */
@NullMarked
package io.touchstone.evidence.adapter.lucene;

import org.jspecify.annotations.NullMarked;

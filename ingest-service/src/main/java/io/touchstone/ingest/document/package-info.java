/** Captured articles: their identity, versions, and what becomes of a submission. */
@NullMarked
package io.touchstone.ingest.document;

import org.jspecify.annotations.NullMarked;

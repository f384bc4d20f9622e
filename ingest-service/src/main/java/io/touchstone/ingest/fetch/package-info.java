/** What is asked of whatever gets a page from the web, and which addresses may be asked. */
@NullMarked
package io.touchstone.ingest.fetch;

import org.jspecify.annotations.NullMarked;

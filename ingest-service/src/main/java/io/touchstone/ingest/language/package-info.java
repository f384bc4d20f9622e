/** Which language a text is in, and when that cannot be told. */
@NullMarked
package io.touchstone.ingest.language;

import org.jspecify.annotations.NullMarked;

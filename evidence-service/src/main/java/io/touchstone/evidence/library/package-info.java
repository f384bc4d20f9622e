/** The evidence library: import, retraction, paging, the starter records. */
@NullMarked
package io.touchstone.evidence.library;

import org.jspecify.annotations.NullMarked;

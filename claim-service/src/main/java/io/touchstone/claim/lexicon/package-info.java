/** Patterns and words kept in resource files. */
@NullMarked
package io.touchstone.claim.lexicon;

import org.jspecify.annotations.NullMarked;

/** Tests of the vocabulary. */
@NullMarked
package io.touchstone.vocabulary;

import org.jspecify.annotations.NullMarked;

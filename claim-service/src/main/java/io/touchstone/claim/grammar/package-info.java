/** Words with their parts of speech, noun phrases and subjects. */
@NullMarked
package io.touchstone.claim.grammar;

import org.jspecify.annotations.NullMarked;

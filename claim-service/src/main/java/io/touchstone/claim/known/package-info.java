/** Claims that other documents state too: which say the same in other words, how they are found, and the links kept. */
@NullMarked
package io.touchstone.claim.known;

import org.jspecify.annotations.NullMarked;

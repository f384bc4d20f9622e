/** What a sentence is: worth checking or not, of which type, how strongly hedged. */
@NullMarked
package io.touchstone.claim.classify;

import org.jspecify.annotations.NullMarked;

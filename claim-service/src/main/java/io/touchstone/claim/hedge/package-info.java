/** How much the words of a claim hedge it. */
@NullMarked
package io.touchstone.claim.hedge;

import org.jspecify.annotations.NullMarked;

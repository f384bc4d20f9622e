/** What kind of statement a claim is. */
@NullMarked
package io.touchstone.claim.type;

import org.jspecify.annotations.NullMarked;

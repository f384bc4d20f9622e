/** Claims that can be understood without the article. */
@NullMarked
package io.touchstone.claim.standalone;

import org.jspecify.annotations.NullMarked;

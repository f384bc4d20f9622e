/** Published by claim-service: claims as stated, and reports. */
@NullMarked
package io.touchstone.contracts.claims;

import org.jspecify.annotations.NullMarked;

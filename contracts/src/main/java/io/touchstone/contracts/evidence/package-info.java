/** Published by evidence-service: the evidence library. */
@NullMarked
package io.touchstone.contracts.evidence;

import org.jspecify.annotations.NullMarked;

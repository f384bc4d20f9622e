/** Published by evidence-service: what the evidence says of a claim. */
@NullMarked
package io.touchstone.contracts.verdicts;

import org.jspecify.annotations.NullMarked;

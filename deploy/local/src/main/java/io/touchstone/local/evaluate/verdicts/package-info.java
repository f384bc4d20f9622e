/** Measures verdicts against labels made by people. */
@NullMarked
package io.touchstone.local.evaluate.verdicts;

import org.jspecify.annotations.NullMarked;

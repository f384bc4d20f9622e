/** Measures verdicts against a whole corpus of abstracts, as SciFact does (Wadden et al. 2020). */
@NullMarked
package io.touchstone.local.evaluate.scifact;

import org.jspecify.annotations.NullMarked;

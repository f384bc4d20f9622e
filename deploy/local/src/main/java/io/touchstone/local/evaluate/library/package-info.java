/** An evidence library to measure with, which is not the user's. */
@NullMarked
package io.touchstone.local.evaluate.library;

import org.jspecify.annotations.NullMarked;

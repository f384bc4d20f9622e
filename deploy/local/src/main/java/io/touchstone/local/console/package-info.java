/** What is said to a person on standard error. */
@NullMarked
package io.touchstone.local.console;

import org.jspecify.annotations.NullMarked;

/** Starts, watches and stops the processes of a local platform. */
@NullMarked
package io.touchstone.local.platform;

import org.jspecify.annotations.NullMarked;

/** The HTTP API, as the commands use it. */
@NullMarked
package io.touchstone.local.client;

import org.jspecify.annotations.NullMarked;

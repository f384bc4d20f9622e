/** Configuration, wiring and health of the service. */
@NullMarked
package io.touchstone.ingest.boot;

import org.jspecify.annotations.NullMarked;

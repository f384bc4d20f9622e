/** What all events have in common: their topics and types. */
@NullMarked
package io.touchstone.contracts.events;

import org.jspecify.annotations.NullMarked;

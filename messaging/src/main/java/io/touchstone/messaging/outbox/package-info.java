/** Pending events are stored with the change they tell of, and relayed from there. */
@NullMarked
package io.touchstone.messaging.outbox;

import org.jspecify.annotations.NullMarked;

/** What a local platform runs on: a Kafka broker, a durable store, and one address for the three services. */
@NullMarked
package io.touchstone.infra;

import org.jspecify.annotations.NullMarked;

/** CloudEvents in and out of Kafka: reading what others published, and being patient with what is away. */
@NullMarked
package io.touchstone.messaging;

import org.jspecify.annotations.NullMarked;

/** The topics this service follows. */
@NullMarked
package io.touchstone.evidence.adapter.kafka;

import org.jspecify.annotations.NullMarked;

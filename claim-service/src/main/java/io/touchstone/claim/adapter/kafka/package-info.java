/** Follows the topics of documents and verdicts. */
@NullMarked
package io.touchstone.claim.adapter.kafka;

import org.jspecify.annotations.NullMarked;

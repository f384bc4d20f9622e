/** Keeps the read model in MongoDB. */
@NullMarked
package io.touchstone.claim.adapter.mongo;

import org.jspecify.annotations.NullMarked;

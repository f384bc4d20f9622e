/** MongoDB behind the stores. */
@NullMarked
package io.touchstone.evidence.adapter.mongo;

import org.jspecify.annotations.NullMarked;

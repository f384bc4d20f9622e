/** Documents and their versions in MongoDB. */
@NullMarked
package io.touchstone.ingest.adapter.mongo;

import org.jspecify.annotations.NullMarked;

/** Published by ingest-service: captured articles. */
@NullMarked
package io.touchstone.contracts.documents;

import org.jspecify.annotations.NullMarked;

/** The HTTP API of ingest-service. */
@NullMarked
package io.touchstone.ingest.adapter.rest;

import org.jspecify.annotations.NullMarked;

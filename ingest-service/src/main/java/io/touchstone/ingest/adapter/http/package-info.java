/** Fetches pages with Apache HttpClient. */
@NullMarked
package io.touchstone.ingest.adapter.http;

import org.jspecify.annotations.NullMarked;

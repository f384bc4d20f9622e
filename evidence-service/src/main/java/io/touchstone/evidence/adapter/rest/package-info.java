/** The HTTP API. */
@NullMarked
package io.touchstone.evidence.adapter.rest;

import org.jspecify.annotations.NullMarked;

/** Claims and reports over HTTP. */
@NullMarked
package io.touchstone.claim.adapter.rest;

import org.jspecify.annotations.NullMarked;

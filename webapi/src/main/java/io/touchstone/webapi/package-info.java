/** What every service says over HTTP in the same way: RFC 9457 problem details, limits, pages. */
@NullMarked
package io.touchstone.webapi;

import org.jspecify.annotations.NullMarked;

/** The language that the services share: records for events and API resources, partitioned by publisher. */
@NullMarked
package io.touchstone.contracts;

import org.jspecify.annotations.NullMarked;

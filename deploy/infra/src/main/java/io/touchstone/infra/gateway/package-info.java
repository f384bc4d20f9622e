/** One address for the three services: a reverse proxy that routes by the first words of the path. */
@NullMarked
package io.touchstone.infra.gateway;

import org.jspecify.annotations.NullMarked;

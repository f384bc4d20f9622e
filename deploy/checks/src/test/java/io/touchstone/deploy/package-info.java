/** Holds the deployment files to the contracts and to the services. */
@NullMarked
package io.touchstone.deploy;

import org.jspecify.annotations.NullMarked;

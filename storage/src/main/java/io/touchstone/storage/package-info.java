/** What the services share about MongoDB: bringing a schema up to date, and telling failures apart. */
@NullMarked
package io.touchstone.storage;

import org.jspecify.annotations.NullMarked;

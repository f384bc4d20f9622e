/** For tests only: a real broker and a real store in the test's own process, and eyes for what is on the topics. */
@NullMarked
package io.touchstone.testkit;

import org.jspecify.annotations.NullMarked;

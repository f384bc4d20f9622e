/**
 * For tests only: a real broker and a real store in the test's own process, eyes for what is on the topics, and the
 * rules of a service's layout.
 */
@NullMarked
package io.touchstone.testkit;

import org.jspecify.annotations.NullMarked;

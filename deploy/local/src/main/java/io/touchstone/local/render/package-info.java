/** A report as text, JSON, Markdown or HTML: pure functions. */
@NullMarked
package io.touchstone.local.render;

import org.jspecify.annotations.NullMarked;

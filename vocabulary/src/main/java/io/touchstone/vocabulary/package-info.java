/** What claims and evidence are about: terms kept in resource files, and the frame of a text read with them. */
@NullMarked
package io.touchstone.vocabulary;

import org.jspecify.annotations.NullMarked;

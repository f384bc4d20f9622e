/** The read model: documents with their claims and current verdicts. */
@NullMarked
package io.touchstone.claim.report;

import org.jspecify.annotations.NullMarked;

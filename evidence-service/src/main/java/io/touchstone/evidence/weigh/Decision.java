package io.touchstone.evidence.weigh;

import io.touchstone.contracts.verdicts.Label;
import io.touchstone.evidence.weigh.Weighing.Reason;

/** A label, how it came about, and the weights behind it. */
record Decision(Label label, Reason reason, Balance balance) {}

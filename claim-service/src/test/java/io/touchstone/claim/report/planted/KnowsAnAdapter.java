package io.touchstone.claim.report.planted;

import io.touchstone.claim.adapter.mongo.MongoReportStore;

/** Breaks a rule on purpose. */
public interface KnowsAnAdapter {

    MongoReportStore store();
}

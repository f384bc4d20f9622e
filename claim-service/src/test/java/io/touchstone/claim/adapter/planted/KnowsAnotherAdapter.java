package io.touchstone.claim.adapter.planted;

import io.touchstone.claim.adapter.mongo.MongoReportStore;

/** Breaks a rule on purpose. */
public interface KnowsAnotherAdapter {

    MongoReportStore store();
}

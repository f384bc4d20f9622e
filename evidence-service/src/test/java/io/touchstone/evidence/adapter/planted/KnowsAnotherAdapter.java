package io.touchstone.evidence.adapter.planted;

import io.touchstone.evidence.adapter.mongo.MongoEvidenceStore;

/** Breaks a rule on purpose. */
public interface KnowsAnotherAdapter {

    MongoEvidenceStore store();
}

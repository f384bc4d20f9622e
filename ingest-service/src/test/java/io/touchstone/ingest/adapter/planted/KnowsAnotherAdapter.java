package io.touchstone.ingest.adapter.planted;

import io.touchstone.ingest.adapter.mongo.MongoDocumentStore;

/** Breaks a rule on purpose. */
public interface KnowsAnotherAdapter {

    MongoDocumentStore store();
}

package io.touchstone.ingest.adapter.planted;

import io.touchstone.ingest.boot.IngestConfig;

/** Breaks a rule on purpose. */
public interface KnowsTheWiring {

    IngestConfig config();
}

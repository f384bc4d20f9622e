package io.touchstone.ingest.capture.planted;

import io.touchstone.ingest.adapter.http.FetchSettings;

/** Breaks a rule on purpose. */
public interface KnowsAnAdapter {

    FetchSettings settings();
}

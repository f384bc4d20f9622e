package io.touchstone.ingest;

import io.touchstone.testkit.ArchitectureContract;

class ArchitectureTest extends ArchitectureContract {

    ArchitectureTest() {
        super("io.touchstone.ingest", "org.apache.hc..", "opennlp..");
    }
}

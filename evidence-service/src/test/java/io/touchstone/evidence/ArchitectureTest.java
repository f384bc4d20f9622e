package io.touchstone.evidence;

import io.touchstone.testkit.ArchitectureContract;

class ArchitectureTest extends ArchitectureContract {

    ArchitectureTest() {
        super("io.touchstone.evidence", "org.apache.lucene..", "ai.onnxruntime..");
    }
}

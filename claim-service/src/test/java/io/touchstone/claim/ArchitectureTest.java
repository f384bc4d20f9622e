package io.touchstone.claim;

import io.touchstone.testkit.ArchitectureContract;

class ArchitectureTest extends ArchitectureContract {

    ArchitectureTest() {
        super("io.touchstone.claim");
    }
}

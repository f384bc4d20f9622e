package io.touchstone.evidence.retrieve;

class InMemoryEvidenceIndexTest extends EvidenceIndexContract {

    @Override
    protected EvidenceIndex empty() {
        return new InMemoryEvidenceIndex();
    }
}

package io.touchstone.evidence.verdict;

import io.touchstone.contracts.events.Event;
import io.touchstone.contracts.verdicts.VerdictReached;
import io.touchstone.contracts.verdicts.VerdictSuperseded;
import java.util.List;

class InMemoryVerdictStoreTest extends VerdictStoreContract {

    @Override
    protected VerdictStore empty() {
        return new InMemoryVerdictStore();
    }

    @Override
    protected List<String> told(VerdictStore store, String claimId) {
        return ((InMemoryVerdictStore) store)
                .events().stream()
                        .filter(e -> e.key().equals(claimId))
                        .map(InMemoryVerdictStoreTest::line)
                        .toList();
    }

    @Override
    protected String toldInFull(VerdictStore store, String claimId) {
        return ((InMemoryVerdictStore) store).events().toString();
    }

    private static String line(Event event) {
        return switch (event) {
            case VerdictReached reached ->
                "verdict.reached " + reached.verdict().verdictId();
            case VerdictSuperseded superseded -> "verdict.superseded " + superseded.verdictId();
            default -> throw new AssertionError(event);
        };
    }
}

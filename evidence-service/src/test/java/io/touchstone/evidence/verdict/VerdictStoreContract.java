package io.touchstone.evidence.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.contracts.claims.Claim;
import io.touchstone.contracts.claims.ClaimType;
import io.touchstone.contracts.claims.Frame;
import io.touchstone.contracts.claims.Hedge;
import io.touchstone.contracts.claims.Quantity;
import io.touchstone.contracts.evidence.EvidenceKind;
import io.touchstone.contracts.verdicts.Assessment;
import io.touchstone.contracts.verdicts.Assessment.Scope;
import io.touchstone.contracts.verdicts.Flag;
import io.touchstone.contracts.verdicts.Label;
import io.touchstone.contracts.verdicts.Method;
import io.touchstone.contracts.verdicts.Precedent;
import io.touchstone.contracts.verdicts.Stance;
import io.touchstone.contracts.verdicts.Verdict;
import io.touchstone.contracts.verdicts.VerdictSuperseded;
import io.touchstone.evidence.claim.StatedClaim;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of verdicts keeps to. */
public abstract class VerdictStoreContract {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private VerdictStore store;

    /** An empty store. */
    protected abstract VerdictStore empty();

    /** Type and subject of the events told so far on a claim, in order: {@code verdict.reached v1}. */
    protected abstract List<String> told(VerdictStore store, String claimId);

    /** The same events with all that is told. */
    protected abstract String toldInFull(VerdictStore store, String claimId);

    @BeforeEach
    void start() {
        store = empty();
    }

    private static Claim claim(String id, String text) {
        return new Claim(id, text, ClaimType.EFFICACY, Hedge.WEAK, .7, false, Frame.EMPTY);
    }

    /** A verdict of the time when nothing was kept beside it. */
    private static StoredVerdict verdict(String id, String claimId, @Nullable String supersedes) {
        return new StoredVerdict(bare(id, claimId, supersedes), null);
    }

    private static Verdict bare(String id, String claimId, @Nullable String supersedes) {
        return new Verdict(
                id,
                claimId,
                "Iron helps 😀.",
                Label.CONFLICTING,
                1.0,
                List.of(Flag.OMITS_RISK),
                "For and against.",
                NOW,
                List.of(new Assessment(
                        "e1",
                        Stance.REFUTES,
                        0.75,
                        "Iron did not help.",
                        0,
                        18,
                        "hash",
                        Scope.IN,
                        List.of("same treatment"),
                        true,
                        1.2,
                        "A trial",
                        2020,
                        EvidenceKind.RCT,
                        null,
                        "10.1/x",
                        null)),
                List.of(new Precedent("r1", "Iron is of help.", Label.REFUTED, List.of("e1"), null, 0.9)),
                new Method("r", "j", "t", "l", "u"),
                supersedes);
    }

    private static VerdictSuperseded superseded(String id, String claimId, String by) {
        return new VerdictSuperseded(id, claimId, by, "The library changed.", NOW);
    }

    @Test
    void theFirstVerdictIsStoredAndToldOnce() {
        Claim claim = claim("c1", "Iron helps.");
        StoredVerdict first = verdict("v1", "c1", null);

        assertThat(store.create(claim, first, "basis")).isTrue();
        assertThat(store.create(claim, verdict("v1b", "c1", null), "other")).isFalse();

        assertThat(store.find("c1")).contains(new ClaimVerdicts(claim, first, List.of(), "basis"));
        assertThat(store.find("c2")).isEmpty();
        assertThat(told(store, "c1")).containsExactly("verdict.reached v1");
    }

    @Test
    void onlyTheCurrentVerdictIsSuperseded() {
        Claim claim = claim("c1", "Iron helps.");
        Claim read = claim("c1", "Iron helps, as read anew.");
        StoredVerdict first = verdict("v1", "c1", null);
        StoredVerdict second = verdict("v2", "c1", "v1");
        store.create(claim, first, "b1");

        assertThat(store.supersede(read, second, superseded("v1", "c1", "v2"), "b2"))
                .isTrue();
        assertThat(store.supersede(claim, verdict("v3", "c1", "v1"), superseded("v1", "c1", "v3"), "b3"))
                .isFalse();
        assertThat(store.supersede(claim, verdict("v3", "c9", "v1"), superseded("v1", "c9", "v3"), "b3"))
                .isFalse();

        assertThat(store.find("c1")).contains(new ClaimVerdicts(read, second, List.of(first), "b2"));
        assertThat(told(store, "c1"))
                .containsExactly("verdict.reached v1", "verdict.superseded v1", "verdict.reached v2");
    }

    @Test
    void historyStaysOldestFirst() {
        Claim claim = claim("c1", "Iron helps.");
        store.create(claim, verdict("v1", "c1", null), "b");
        store.supersede(claim, verdict("v2", "c1", "v1"), superseded("v1", "c1", "v2"), "b");
        store.supersede(claim, verdict("v3", "c1", "v2"), superseded("v2", "c1", "v3"), "b");

        ClaimVerdicts known = store.find("c1").orElseThrow();
        assertThat(known.history()).extracting(StoredVerdict::verdictId).containsExactly("v1", "v2");
        assertThat(known.newestFirst()).extracting(Verdict::verdictId).containsExactly("v3", "v2", "v1");
        assertThat(known.verdict("v2")).contains(bare("v2", "c1", "v1"));
        assertThat(known.verdict("v4")).isEmpty();
    }

    @Test
    void whatAVerdictRestsOnStaysWithItAndIsToldToNobody() {
        Claim claim = claim("c1", "Iron helps.");
        Frame frame = new Frame(
                List.of("iron"),
                List.of("fatigue"),
                Frame.Direction.IMPROVES,
                null,
                "adults 😀",
                null,
                "oral",
                List.of(new Quantity(1.0 / 3, "mg/kg", "a third")));
        Basis basis = new Basis(
                new StatedClaim("c1", "Iron helps.", ClaimType.EFFICACY, Hedge.WEAK, frame),
                3,
                List.of(new Basis.Source("e1", "h1", 0.1 + 0.2), new Basis.Source("e.2 $x", "h2", 1)));
        StoredVerdict first = new StoredVerdict(bare("v1", "c1", null), basis);
        StoredVerdict second = new StoredVerdict(bare("v2", "c1", "v1"), new Basis(basis.claim(), 0, List.of()));
        StoredVerdict third = verdict("v3", "c1", "v2");
        store.create(claim, first, "b1");
        store.confirm(claim("c1", "Iron helps, as read anew."), "v1", "b2");
        store.supersede(claim, second, superseded("v1", "c1", "v2"), "b3");
        store.supersede(claim, third, superseded("v2", "c1", "v3"), "b3");

        ClaimVerdicts known = store.find("c1").orElseThrow();
        assertThat(known.find("v1")).contains(first);
        assertThat(known.find("v2")).contains(second);
        assertThat(known.find("v3")).contains(third);
        assertThat(toldInFull(store, "c1")).doesNotContain("h1").doesNotContain("librarySize");
    }

    @Test
    void confirmingTellsNobody() {
        Claim claim = claim("c1", "Iron helps.");
        store.create(claim, verdict("v1", "c1", null), "b1");

        assertThat(store.confirm(claim, "v1", "b2")).isTrue();
        assertThat(store.confirm(claim, "v0", "b3")).isFalse();
        assertThat(store.confirm(claim("c9", "x"), "v1", "b3")).isFalse();

        assertThat(store.find("c1").orElseThrow().checkedAgainst()).isEqualTo("b2");
        assertThat(told(store, "c1")).containsExactly("verdict.reached v1");
    }

    @Test
    void whatWasHeldAgainstSomethingElseIsFoundInOrder() {
        for (String id : List.of("c3", "c1", "c4", "c2")) {
            store.create(claim(id, "Text of " + id), verdict("v-" + id, id, null), id.equals("c2") ? "new" : "old");
        }

        assertThat(store.notCheckedAgainst("new", "", 2))
                .extracting(c -> c.claim().claimId())
                .containsExactly("c1", "c3");
        assertThat(store.notCheckedAgainst("new", "c3", 2))
                .extracting(c -> c.claim().claimId())
                .containsExactly("c4");
        assertThat(store.notCheckedAgainst("new", "c4", 2)).isEmpty();
    }

    @Test
    void ofManyAtOnceOneComesThrough() throws Exception {
        Claim claim = claim("c1", "Iron helps.");
        store.create(claim, verdict("v1", "c1", null), "b");
        List<Callable<Boolean>> attempts = IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(i -> () ->
                        store.supersede(claim, verdict("n" + i, "c1", "v1"), superseded("v1", "c1", "n" + i), "b"))
                .toList();
        int through = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> attempt : threads.invokeAll(attempts)) {
                through += attempt.get() ? 1 : 0;
            }
        }
        assertThat(through).isEqualTo(1);
        assertThat(told(store, "c1")).hasSize(3);
    }
}

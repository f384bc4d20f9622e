package io.touchstone.claim.known;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.contracts.claims.Frame.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What everything that keeps fingerprints does. */
abstract class KnownClaimsContract {

    /** With nothing in it. */
    protected abstract KnownClaims known();

    static Fingerprint fingerprint(String claimId, String key) {
        return new Fingerprint(
                claimId, key, Direction.IMPROVES, "model-1", CompactVector.of(new float[] {.1f, -.5f, claimId.length()
                }));
    }

    @Test
    void givesBackWhatWasFiled() {
        KnownClaims known = known();
        Fingerprint a = fingerprint("claim-a", "k1");
        Fingerprint b = fingerprint("claim-b", "k1");
        Fingerprint c = fingerprint("claim-c", "k2");
        known.file(List.of(a, b, c));
        assertThat(known.fingerprints(List.of("claim-a", "claim-c", "claim-none"))
                        .values())
                .containsExactlyInAnyOrder(a, c);
        assertThat(known.sharing(List.of("k1", "k2", "k-none")))
                .containsOnlyKeys("k1", "k2")
                .containsEntry("k1", List.of("claim-a", "claim-b"));
        known.file(List.of());
        assertThat(known.fingerprints(List.of())).isEmpty();
        assertThat(known.sharing(List.of())).isEmpty();
    }

    @Test
    void filingAgainChangesNothing() {
        KnownClaims known = known();
        known.file(List.of(fingerprint("claim-a", "k1"), fingerprint("claim-b", "k1")));
        known.file(List.of(fingerprint("claim-a", "k1")));
        assertThat(known.sharing(List.of("k1"))).containsEntry("k1", List.of("claim-a", "claim-b"));
    }

    @Test
    void aNewFingerprintReplacesTheOldOne() {
        KnownClaims known = known();
        known.file(List.of(fingerprint("claim-a", "k1")));
        known.file(List.of(fingerprint("claim-a", "k2")));
        assertThat(known.fingerprints(List.of("claim-a")).get("claim-a").key()).isEqualTo("k2");
        assertThat(known.sharing(List.of("k2"))).containsEntry("k2", List.of("claim-a"));
    }

    @Test
    void ofOneKeyTheNewestStay() {
        KnownClaims known = known();
        List<Fingerprint> many = IntStream.range(0, KnownClaims.MOST_OF_ONE_KEY + 3)
                .mapToObj(i -> fingerprint("claim-" + i, "k"))
                .toList();
        known.file(many.subList(0, 400));
        known.file(many.subList(400, many.size()));
        assertThat(known.sharing(List.of("k")).get("k"))
                .hasSize(KnownClaims.MOST_OF_ONE_KEY)
                .startsWith("claim-3")
                .endsWith("claim-" + (KnownClaims.MOST_OF_ONE_KEY + 2));
    }

    @Test
    void copiesThatFileAtOnceLeaveAll() throws Exception {
        KnownClaims known = known();
        List<Callable<Void>> copies = new ArrayList<>();
        for (int copy = 0; copy < 8; copy++) {
            String id = "claim-" + copy;
            copies.add(() -> {
                known.file(List.of(fingerprint(id, "k1"), fingerprint("claim-x", "k1"), fingerprint(id + "o", "k2")));
                return null;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Void> done : threads.invokeAll(copies)) {
                done.get();
            }
        }
        assertThat(known.sharing(List.of("k1")).get("k1"))
                .hasSize(9)
                .doesNotHaveDuplicates()
                .contains("claim-x", "claim-0", "claim-7");
        assertThat(known.sharing(List.of("k2")).get("k2")).hasSize(8);
    }

    @Test
    void remembersByWhichMethodAllAreFiled() {
        KnownClaims known = known();
        assertThat(known.hasFiledAll("method-1")).isFalse();
        known.filedAll("method-1");
        known.filedAll("method-1");
        assertThat(known.hasFiledAll("method-1")).isTrue();
        assertThat(known.hasFiledAll("method-2")).isFalse();
    }
}

package io.touchstone.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.local.console.Refusal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsTest {

    private static final Ports LAST = new Ports(9000, 9001, 9002, 9003, 9004, 9005, 9006);

    /** A machine where some ports are taken; others are offered one after the other. */
    private static final class Machine implements Ports.Offer {
        private final Set<Integer> taken = new HashSet<>();
        private int next = 20_000;

        Machine(Integer... taken) {
            this.taken.addAll(Arrays.asList(taken));
        }

        @Override
        public boolean free(int port) {
            return !taken.contains(port);
        }

        @Override
        public int any() {
            return next++;
        }
    }

    @Test
    void theFirstTimeTheUsualPortAndFreeOnesAreTaken() {
        Ports ports = Ports.choose(Ports.NONE, Set.of(), OptionalInt.empty(), new Machine(20_001));

        assertThat(ports).isEqualTo(new Ports(8077, 20_000, 20_002, 20_003, 20_004, 20_005, 20_006));
    }

    @Test
    void anotherIsTakenWhereTheUsualOneIsNotFree() {
        assertThat(Ports.choose(Ports.NONE, Set.of(), OptionalInt.empty(), new Machine(8077))
                        .api())
                .isEqualTo(20_000);
    }

    @Test
    void thoseOfTheLastRunAreKeptWhileFree() {
        assertThat(Ports.choose(LAST, Set.of(), OptionalInt.empty(), new Machine()))
                .isEqualTo(LAST);
        assertThat(Ports.choose(LAST, Set.of(), OptionalInt.empty(), new Machine(9001)))
                .isEqualTo(new Ports(9000, 20_000, 9002, 9003, 9004, 9005, 9006));
    }

    @Test
    void thoseThatOurOwnProcessesHoldCountAsOurs() {
        Machine machine = new Machine(9000, 9001, 9002, 9003);

        assertThat(Ports.choose(LAST, LAST.heldBy(Part.INFRA), OptionalInt.empty(), machine))
                .isEqualTo(LAST);
    }

    @Test
    void aPortTheUserInsistsOnIsTakenOrRefused() {
        assertThat(Ports.choose(LAST, Set.of(), OptionalInt.of(8100), new Machine())
                        .api())
                .isEqualTo(8100);
        assertThatThrownBy(() -> Ports.choose(LAST, Set.of(), OptionalInt.of(8100), new Machine(8100)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("8100 is taken by another program");
    }

    @Test
    void aPortTheUserInsistsOnIsNotGivenToAnyoneElse() {
        Ports ports = Ports.choose(LAST, Set.of(), OptionalInt.of(9005), new Machine());

        assertThat(ports.api()).isEqualTo(9005);
        assertThat(ports.claim()).isEqualTo(20_000);
    }

    @Test
    void aPortThatSomebodyListensOnIsNotFree() throws Exception {
        LoopbackPorts ports = new LoopbackPorts(new java.util.Random(1));
        try (java.net.ServerSocket socket =
                new java.net.ServerSocket(0, 1, java.net.InetAddress.getByName("127.0.0.1"))) {
            assertThat(ports.free(socket.getLocalPort())).isFalse();
        }
        assertThat(ports.any()).isBetween(20_000, 29_999);
    }
}

package io.touchstone.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TerminalTest {

    private static Terminal terminal(Map<String, String> properties, Map<String, String> environment) {
        Properties all = new Properties();
        all.putAll(properties);
        return Terminal.of(System.out, System.err, all, environment);
    }

    @Test
    void onATerminalThereAreColoursAndABar() {
        Terminal terminal = terminal(
                Map.of(
                        "touchstone.stdout", "terminal",
                        "touchstone.stderr", "terminal",
                        "touchstone.columns", "120"),
                Map.of("TERM", "xterm"));

        assertThat(terminal.colour()).isTrue();
        assertThat(terminal.animate()).isTrue();
        assertThat(terminal.columns()).isEqualTo(120);
    }

    @Test
    void elsewhereThereAreNot() {
        Terminal terminal = terminal(Map.of("touchstone.columns", "120"), Map.of());

        assertThat(terminal.colour()).isFalse();
        assertThat(terminal.animate()).isFalse();
        assertThat(terminal.columns()).isZero();
    }

    @Test
    void noColorIsRespected() {
        Map<String, String> both = Map.of("touchstone.stdout", "terminal", "touchstone.stderr", "terminal");

        assertThat(terminal(both, Map.of("NO_COLOR", "1")).colour()).isFalse();
        assertThat(terminal(both, Map.of("NO_COLOR", "")).colour()).isTrue();
        assertThat(terminal(both, Map.of("TERM", "dumb")).animate()).isFalse();
    }
}

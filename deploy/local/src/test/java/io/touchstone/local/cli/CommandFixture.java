package io.touchstone.local.cli;

import io.touchstone.local.client.FakeApi;
import io.touchstone.local.console.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Runs commands in this process, against an API that answers what the test says. */
abstract class CommandFixture {

    @TempDir
    Path folder;

    final FakeApi api = new FakeApi();
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();
    byte[] in = new byte[0];

    @AfterEach
    void stop() {
        api.close();
    }

    final int run(String... args) {
        Terminal terminal = new Terminal(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                0);
        List<String> all = new ArrayList<>(List.of(args));
        int status = RootCommand.run(
                new Context(terminal, new ByteArrayInputStream(in), Map.of()), all.toArray(String[]::new));
        terminal.out().flush();
        return status;
    }

    final int runWithApi(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.add("--api=" + api.address());
        return run(all.toArray(String[]::new));
    }

    final String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    final String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    final String file(String name, String... lines) throws Exception {
        return Files.writeString(folder.resolve(name), String.join("\n", lines)).toString();
    }
}

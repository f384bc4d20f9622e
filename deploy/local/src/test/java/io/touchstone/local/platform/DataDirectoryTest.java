package io.touchstone.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.local.console.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    private static final Path HOME = Path.of("/home/someone");

    private static String standard(Map<String, String> environment, String system) {
        return DataDirectory.standard(environment, system, HOME).root().toString();
    }

    @Test
    void theDefaultIsWhereTheSystemKeepsAUsersData() {
        assertThat(standard(Map.of(), "Linux")).isEqualTo("/home/someone/.local/share/touchstone");
        assertThat(standard(Map.of("XDG_DATA_HOME", "/data"), "Linux")).isEqualTo("/data/touchstone");
        assertThat(standard(Map.of("XDG_DATA_HOME", "relative"), "Linux"))
                .isEqualTo("/home/someone/.local/share/touchstone");
        assertThat(standard(Map.of(), "Mac OS X")).isEqualTo("/home/someone/Library/Application Support/touchstone");
    }

    @Test
    void theEnvironmentNamesAnother() {
        assertThat(standard(Map.of("TOUCHSTONE_DATA_DIR", "/elsewhere", "XDG_DATA_HOME", "/data"), "Linux"))
                .isEqualTo("/elsewhere");
    }

    @Test
    void aFileInItsPlaceIsRefusedInWords(@TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> new DataDirectory(file.resolve("data")).create())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("as data directory");
    }
}

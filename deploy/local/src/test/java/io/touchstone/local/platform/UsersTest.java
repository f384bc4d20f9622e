package io.touchstone.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsersTest {

    @TempDir
    Path folder;

    @Test
    void thoseWhoGoOrDieDoNotCount() throws Exception {
        Users users = new Users(folder);
        assertThat(users.any()).isFalse();

        users.add(ProcessHandle.current());
        assertThat(users.any()).isTrue();
        users.remove(ProcessHandle.current());
        assertThat(users.any()).isFalse();

        Process other = new ProcessBuilder("sleep", "60").start();
        users.add(other.toHandle());
        assertThat(users.any()).isTrue();
        other.destroyForcibly().waitFor();
        assertThat(users.any()).isFalse();
        assertThat(folder).isEmptyDirectory();
    }
}

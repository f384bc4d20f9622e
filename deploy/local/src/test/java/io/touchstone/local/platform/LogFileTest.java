package io.touchstone.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @TempDir
    Path folder;

    @Test
    void theTwoRunsBeforeAreKept() throws Exception {
        Path path = folder.resolve("x.log");
        LogFile log = new LogFile(path);
        for (String run : List.of("first", "second", "third", "fourth")) {
            log.rotate();
            Files.writeString(path, run);
        }

        assertThat(path).hasContent("fourth");
        assertThat(folder.resolve("x.log.1")).hasContent("third");
        assertThat(folder.resolve("x.log.2")).hasContent("second");
        assertThat(folder).isDirectoryNotContaining("glob:**x.log.3");
    }

    @Test
    void theEndIsAtMostSoManyLines() throws Exception {
        Path path = folder.resolve("x.log");
        assertThat(new LogFile(path).tail(5)).isEmpty();

        Files.writeString(path, "a\nb\nc\n");
        assertThat(new LogFile(path).tail(2)).containsExactly("b", "c");
        assertThat(new LogFile(path).tail(9)).containsExactly("a", "b", "c");
        assertThat(new LogFile(path).tail(0)).isEmpty();
    }

    @Test
    void followingShowsWholeLinesAndGoesOnAfterANewStart() throws Exception {
        Path path = folder.resolve("x.log");
        Files.writeString(path, "before\n");
        LogFile.Follower follower = new LogFile.Follower(new LogFile(path));
        List<String> seen = new ArrayList<>();

        Files.writeString(path, "one\ntw", StandardOpenOption.APPEND);
        follower.poll(seen::add);
        assertThat(seen).containsExactly("one");

        Files.writeString(path, "o\n", StandardOpenOption.APPEND);
        follower.poll(seen::add);
        assertThat(seen).containsExactly("one", "two");

        Files.writeString(path, "anew\n");
        follower.poll(seen::add);
        assertThat(seen).containsExactly("one", "two", "anew");
    }
}

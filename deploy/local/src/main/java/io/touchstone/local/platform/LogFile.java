package io.touchstone.local.platform;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a process printed. The two runs before are kept beside it, as {@code .1} and {@code .2}.
 *
 * @param path where the process appends
 */
record LogFile(Path path) {

    private static final long LARGE = 64L << 20;

    private static final int TAIL_BYTES = 1 << 20;

    /** Before a start: what is there becomes the run before. */
    void rotate() throws IOException {
        if (Files.exists(path) && Files.size(path) > 0) {
            Path first = numbered(1);
            if (Files.exists(first)) {
                Files.move(first, numbered(2), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(path, first);
        }
    }

    /** Empties a log that has grown large, keeping its end: its process appends, so it goes on from the start. */
    void trim() throws IOException {
        if (Files.exists(path) && Files.size(path) > LARGE) {
            Files.write(numbered(1), end());
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                channel.truncate(0);
            }
        }
    }

    /** The last lines, at most {@code count} of them. */
    List<String> tail(int count) throws IOException {
        if (!Files.exists(path)) {
            return List.of();
        }
        List<String> lines = new String(end(), StandardCharsets.UTF_8).lines().toList();
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }

    private byte[] end() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            long size = file.length();
            byte[] bytes = new byte[(int) Math.min(size, TAIL_BYTES)];
            file.seek(size - bytes.length);
            file.readFully(bytes);
            return bytes;
        }
    }

    private Path numbered(int n) {
        return path.resolveSibling(path.getFileName() + "." + n);
    }

    /** Reads on as the process writes, through a new start of it. Not for use by several threads. */
    static final class Follower {

        private final LogFile log;
        private long position;
        private StringBuilder partial = new StringBuilder();

        Follower(LogFile log) throws IOException {
            this.log = log;
            this.position = Files.exists(log.path) ? Files.size(log.path) : 0;
        }

        /** Hands over the lines that were completed since the last call. */
        void poll(Consumer<String> line) throws IOException {
            if (!Files.exists(log.path)) {
                return;
            }
            long size = Files.size(log.path);
            if (size < position) {
                position = 0;
                partial = new StringBuilder();
            }
            if (size == position) {
                return;
            }
            byte[] bytes;
            try (RandomAccessFile file = new RandomAccessFile(log.path.toFile(), "r")) {
                file.seek(position);
                bytes = new byte[(int) Math.min(size - position, TAIL_BYTES)];
                file.readFully(bytes);
            }
            position += bytes.length;
            partial.append(new String(bytes, StandardCharsets.UTF_8));
            List<String> lines = new ArrayList<>();
            int from = 0;
            for (int at = partial.indexOf("\n"); at >= 0; at = partial.indexOf("\n", from)) {
                lines.add(partial.substring(from, at));
                from = at + 1;
            }
            partial.delete(0, from);
            lines.forEach(line);
        }
    }
}

package io.touchstone.local.cli;

import io.touchstone.local.console.Refusal;
import io.touchstone.local.platform.Reasons;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** Where {@code --output} goes: beside the file first, and in its place only when whole. */
final class OutputFile {

    /** Writes something. */
    interface Writing {
        void to(PrintStream out) throws Exception;
    }

    private OutputFile() {}

    /** Refuses, before any work is done, what cannot be written. */
    static void check(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Refusal("cannot write " + file + ": there is no folder " + folder);
        }
        if (Files.isDirectory(file)) {
            throw new Refusal("cannot write " + file + ": it is a folder");
        }
        if (!Files.isWritable(folder) || (Files.exists(file) && !Files.isWritable(file))) {
            throw new Refusal("cannot write " + file + ": no permission");
        }
    }

    static void write(Path file, String text) {
        try {
            write(file, out -> out.print(text));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("printing a text throws nothing", e);
        }
    }

    /** To the file, or to {@code out} where there is none. */
    static void write(@Nullable Path file, PrintStream out, Writing writing) throws Exception {
        if (file == null) {
            writing.to(out);
            out.flush();
        } else {
            write(file, writing);
        }
    }

    private static void write(Path file, Writing writing) throws Exception {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            // A pipe or a device such as /dev/null: there is no moving another file in its place.
            try (PrintStream out = stream(file)) {
                writing.to(out);
            }
            return;
        }
        Path draft;
        try {
            draft = Files.createTempFile(folder, "." + file.getFileName(), ".part");
        } catch (IOException e) {
            throw new Refusal("cannot write " + file + ": " + Reasons.of(e), e);
        }
        try {
            try (PrintStream out = stream(draft)) {
                writing.to(out);
                if (out.checkError()) {
                    throw new Refusal("cannot write " + file + ": is the disk full?");
                }
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static PrintStream stream(Path file) throws IOException {
        return new PrintStream(
                new BufferedOutputStream(Files.newOutputStream(file), 1 << 16), false, StandardCharsets.UTF_8);
    }
}

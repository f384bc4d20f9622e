package io.touchstone.local.check;

import io.touchstone.contracts.documents.CaptureRequest;
import io.touchstone.local.console.Refusal;
import io.touchstone.local.platform.Reasons;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/** What the user asks to check. */
public interface Article {

    /** The most that is sent; the API takes less, and says so, but need not be sent gigabytes to do it. */
    int MOST_BYTES = 12_000_000;

    /** As the user wrote it. */
    String name();

    /** What to submit. Throws {@link Refusal} when it cannot be read. */
    CaptureRequest request();

    /** A file on this machine. */
    record File(String name, Path path) implements Article {

        @Override
        public CaptureRequest request() {
            if (Files.isDirectory(path)) {
                throw new Refusal("this is a folder; name the files in it");
            }
            if (!Files.exists(path)) {
                throw new Refusal("no such file");
            }
            try (InputStream in = Files.newInputStream(path)) {
                return content(read(in), path.getFileName().toString());
            } catch (IOException e) {
                throw new Refusal("cannot be read: " + Reasons.of(e), e);
            }
        }
    }

    /** A page on the web, which the platform fetches itself. */
    record Page(String name) implements Article {

        @Override
        public CaptureRequest request() {
            return new CaptureRequest(name, null, null, null, null, null);
        }
    }

    /** What comes in on standard input. */
    record StandardInput(InputStream in) implements Article {

        @Override
        public String name() {
            return "-";
        }

        @Override
        public CaptureRequest request() {
            try {
                return content(read(in), "standard input");
            } catch (IOException e) {
                throw new Refusal("cannot read standard input: " + Reasons.of(e), e);
            }
        }
    }

    /** The article that an argument names. */
    static Article of(String argument, InputStream in) {
        if (argument.equals("-")) {
            return new StandardInput(in);
        }
        String lower = argument.toLowerCase(Locale.ROOT);
        if (lower.startsWith("http://") || lower.startsWith("https://")) {
            return new Page(argument);
        }
        try {
            return new File(argument, Path.of(argument));
        } catch (InvalidPathException e) {
            throw new Refusal(argument + ": not a file name", e);
        }
    }

    private static byte[] read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new Refusal(
                    String.format(Locale.ROOT, "more than %,d bytes, which is too large for an article", MOST_BYTES));
        }
        if (bytes.length == 0) {
            throw new Refusal("it is empty");
        }
        return bytes;
    }

    private static CaptureRequest content(byte[] bytes, String name) {
        return new CaptureRequest(null, null, null, bytes, null, name);
    }
}

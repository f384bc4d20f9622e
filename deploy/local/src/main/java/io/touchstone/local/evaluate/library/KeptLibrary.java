package io.touchstone.local.evaluate.library;

import io.touchstone.local.console.Refusal;
import io.touchstone.local.platform.Reasons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A folder in which a library is kept between measurements. A note in it says which, so that no other is mixed into it. */
final class KeptLibrary {

    private static final String NOTE = "evaluated-library.txt";

    private KeptLibrary() {}

    /**
     * Makes a folder ready for a library; what was broken off in it goes on.
     *
     * @param digest of the library's records
     * @throws Refusal when the folder holds another library, or something else
     */
    static void prepare(Path folder, String digest) {
        Path note = folder.resolve(NOTE);
        try {
            Files.createDirectories(folder);
            if (Files.exists(note)) {
                if (!Files.readString(note).strip().equals(digest)) {
                    throw new Refusal(
                            folder + " keeps a library of other records; name another folder, or delete this one");
                }
            } else if (isEmpty(folder)) {
                Files.writeString(note, digest + "\n");
            } else {
                throw new Refusal(folder + " holds something else; name a folder that is empty or missing");
            }
        } catch (IOException e) {
            throw new Refusal("cannot keep a library in " + folder + ": " + Reasons.of(e), e);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }
}

package io.touchstone.local.platform;

import io.touchstone.contracts.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** A record kept in a file. Writing is atomic, so that a killed launcher leaves the old one or the new one. */
final class JsonFile {

    private JsonFile() {}

    /** What the file holds; nothing where it is missing or cannot be read as such. */
    static <T> Optional<T> read(Path file, Class<T> type) {
        try {
            return Optional.ofNullable(Json.mapper().readValue(Files.readAllBytes(file), type));
        } catch (IOException e) {
            // Missing, or torn by a full disk: what it said is found out anew.
            return Optional.empty();
        }
    }

    static void write(Path file, Object value) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.write(draft, Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(value));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}

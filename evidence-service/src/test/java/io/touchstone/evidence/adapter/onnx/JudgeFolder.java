package io.touchstone.evidence.adapter.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchstone.contracts.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A copy of the judge that ships, to spoil. */
public final class JudgeFolder {

    public static final String DESCRIPTION = "judge.json";
    public static final String MODEL = "judge-int8.onnx";
    public static final String TOKENIZER = "tokenizer.json";

    private final Path folder;

    public JudgeFolder(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        for (String name : new String[] {DESCRIPTION, MODEL, TOKENIZER}) {
            Files.write(folder.resolve(name), JudgeFiles.shipped().read(name));
        }
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    /** Cuts a file in half. */
    public JudgeFolder truncated(String name) throws IOException {
        byte[] whole = Files.readAllBytes(file(name));
        Files.write(file(name), Arrays.copyOf(whole, whole.length / 2));
        return this;
    }

    /** Sets a field of the description; {@code json} is its value. */
    JudgeFolder described(String field, String json) throws IOException {
        ObjectNode description =
                (ObjectNode) Json.mapper().readTree(file(DESCRIPTION).toFile());
        JsonNode value = Json.mapper().readTree(json);
        description.set(field, value);
        Files.writeString(file(DESCRIPTION), description.toString());
        return this;
    }

    /** Puts other content into a file that the description names, and its hash into the description. */
    JudgeFolder replaced(String name, byte[] content) throws IOException {
        Files.write(file(name), content);
        return described(
                name.equals(MODEL) ? "modelSha256" : "tokenizerSha256", '"' + JudgeDescription.sha256(content) + '"');
    }
}

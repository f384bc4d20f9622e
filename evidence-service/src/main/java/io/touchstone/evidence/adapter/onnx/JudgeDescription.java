package io.touchstone.evidence.adapter.onnx;

import com.fasterxml.jackson.core.JacksonException;
import io.touchstone.contracts.Json;
import io.touchstone.contracts.Require;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The {@code judge.json} beside an exported model: what it is, and how it has to be asked.
 *
 * @param labels of the logits, in their order
 * @param maxLength tokens of a pair, the special ones included
 * @param temperature logits are divided by it before the softmax; fitted on pairs kept aside
 * @param tokenizer name of the file beside this one
 * @param model name of the file beside this one
 */
record JudgeDescription(
        String version,
        String base,
        List<String> labels,
        int maxLength,
        double temperature,
        String tokenizer,
        String tokenizerSha256,
        String model,
        String modelSha256) {

    static final String FILE = "judge.json";
    static final String SUPPORTS = "SUPPORTS";
    static final String REFUTES = "REFUTES";
    static final String NEUTRAL = "NOT_ENOUGH_INFO";

    private static final Pattern FILE_NAME = Pattern.compile("\\w[\\w.-]*");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final int SHORTEST = 16;
    /** Positions that a model of the BERT family knows. */
    private static final int LONGEST = 512;

    JudgeDescription {
        Require.text("version", version);
        Require.text("base", base);
        labels = Require.copy(labels);
        if (labels.size() != 3 || !Set.copyOf(labels).equals(Set.of(SUPPORTS, REFUTES, NEUTRAL))) {
            throw new IllegalArgumentException(
                    "labels must be SUPPORTS, REFUTES and NOT_ENOUGH_INFO in any order, but are " + labels);
        }
        if (maxLength < SHORTEST || maxLength > LONGEST) {
            throw new IllegalArgumentException(
                    "maxLength must be from " + SHORTEST + " to " + LONGEST + ", but is " + maxLength);
        }
        if (!(temperature > 0 && temperature < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("temperature must be above 0, but is " + temperature);
        }
        matching("tokenizer", tokenizer, FILE_NAME, "the name of a file beside it");
        matching("tokenizerSha256", tokenizerSha256, SHA_256, "64 hexadecimal digits");
        matching("model", model, FILE_NAME, "the name of a file beside it");
        matching("modelSha256", modelSha256, SHA_256, "64 hexadecimal digits");
    }

    private static void matching(String field, @Nullable String value, Pattern pattern, String wanted) {
        if (value == null || !pattern.matcher(value).matches()) {
            throw new IllegalArgumentException(field + " must be " + wanted + ", but is " + value);
        }
    }

    static JudgeDescription read(JudgeFiles files) {
        byte[] json = files.read(FILE);
        try {
            return Json.mapper().readValue(json, JudgeDescription.class);
        } catch (JacksonException e) {
            String reason = e.getCause() instanceof IllegalArgumentException guard
                    ? guard.getMessage()
                    : e.getOriginalMessage();
            throw new IllegalStateException(files.path(FILE) + " does not describe a judge: " + reason, e);
        } catch (IOException e) {
            throw new IllegalStateException(files.path(FILE) + " cannot be read: " + e, e);
        }
    }

    /**
     * Name and version of the judge: it is part of every verdict.
     *
     * @param runtime version of ONNX Runtime: another one rounds otherwise
     */
    String name(String runtime) {
        return "cross-encoder-" + version + " (" + base + ", " + modelSha256.substring(0, 8) + ", onnxruntime "
                + runtime + ")";
    }

    byte[] model(JudgeFiles files) {
        return checked(files, model, modelSha256);
    }

    byte[] tokenizer(JudgeFiles files) {
        return checked(files, tokenizer, tokenizerSha256);
    }

    private static byte[] checked(JudgeFiles files, String name, String expected) {
        byte[] content = files.read(name);
        String found = sha256(content);
        if (!found.equals(expected)) {
            throw new IllegalStateException(files.path(name) + " is not the file that " + FILE + " describes: its "
                    + content.length + " bytes have the SHA-256 " + found + " and not " + expected
                    + "; it is incomplete, or of another export");
        }
        return content;
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

package io.touchstone.evidence.adapter.onnx;

import static io.touchstone.evidence.adapter.onnx.JudgeFolder.DESCRIPTION;
import static io.touchstone.evidence.adapter.onnx.JudgeFolder.MODEL;
import static io.touchstone.evidence.adapter.onnx.JudgeFolder.TOKENIZER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.touchstone.encoder.ModelUnavailableException;
import io.touchstone.evidence.judge.Pair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with a judge's files: the message names the file and says what. */
class UnusableJudgeTest {

    @TempDir
    private Path directory;

    private JudgeFolder folder;

    @BeforeEach
    void copy() throws IOException {
        folder = new JudgeFolder(directory.resolve("judge"));
    }

    private void refused(String file, String... reasons) {
        assertThatIllegalStateException()
                .isThrownBy(() -> OnnxStanceJudge.load(JudgeFiles.in(directory.resolve("judge")), 1))
                .withMessageStartingWith(folder.file(file).toString())
                .satisfies(e -> assertThat(e.getMessage()).contains(reasons));
    }

    @Test
    void aCopyOfTheOneThatShipsIsUsed() {
        try (OnnxStanceJudge judge = OnnxStanceJudge.load(JudgeFiles.in(directory.resolve("judge")), 1)) {
            assertThat(judge.judge(List.of(new Pair("Zinc helps.", "Zinc helped."))))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({DESCRIPTION, MODEL, TOKENIZER})
    void aMissingFile(String name) throws IOException {
        Files.delete(folder.file(name));
        refused(name, "does not exist");
    }

    @Test
    void aMissingFolder() {
        assertThatIllegalStateException()
                .isThrownBy(() -> OnnxStanceJudge.load(JudgeFiles.in(Path.of("no", "such", "folder")), 1))
                .withMessageContaining(Path.of("no", "such", "folder", DESCRIPTION) + " does not exist");
    }

    @ParameterizedTest
    @CsvSource({MODEL, TOKENIZER})
    void aTruncatedFile(String name) throws IOException {
        folder.truncated(name);
        refused(name, "is not the file that judge.json describes", "SHA-256", "incomplete");
    }

    @Test
    void aDescriptionThatIsNoJson() throws IOException {
        folder.truncated(DESCRIPTION);
        refused(DESCRIPTION, "does not describe a judge");
        Files.write(folder.file(DESCRIPTION), new byte[] {0, 1, 2, 3});
        refused(DESCRIPTION, "does not describe a judge");
        Files.writeString(folder.file(DESCRIPTION), "[]");
        refused(DESCRIPTION, "does not describe a judge");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            delimiter = '|',
            value = {
                "version | null | version must not be empty",
                "labels | [\"SUPPORTS\", \"REFUTES\"] | labels must be SUPPORTS, REFUTES and NOT_ENOUGH_INFO",
                "labels | [\"entailment\", \"neutral\", \"contradiction\"] | but are [entailment, neutral, contradiction]",
                "labels | [\"SUPPORTS\", \"REFUTES\", \"REFUTES\"] | in any order",
                "labels | null | labels must be",
                "maxLength | 5000 | maxLength must be from 16 to 512, but is 5000",
                "temperature | 0 | temperature must be above 0, but is 0.0",
                "temperature | \"warm\" | warm",
                "model | \"../../model.onnx\" | model must be the name of a file beside it, but is ../../model.onnx",
                "modelSha256 | null | modelSha256 must be 64 hexadecimal digits, but is null",
                "tokenizerSha256 | \"abc\" | tokenizerSha256 must be 64 hexadecimal digits, but is abc"
            })
    void aDescriptionThatDoesNotFit(String field, String value, String reason) throws IOException {
        folder.described(field, value);
        refused(DESCRIPTION, "does not describe a judge", reason);
    }

    @Test
    void aModelThatIsNone() throws IOException {
        folder.replaced(MODEL, "not a model".getBytes(UTF_8));
        refused(MODEL, "cannot be run");
        folder.replaced(MODEL, new byte[0]);
        refused(MODEL, "cannot be run");
    }

    /** Graphs of one node each, made with onnx.helper. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CAg6SwoVCgF4EgZsb2dpdHMiCElkZW50aXR5EgFnWhQKAXgSDwoNCAESCQoDEgFiCgIIA2IZCgZsb2dpdHMSDwoNCAESCQoDEgFiCgII"
                        + "A0IECgAQDQ== | its inputs are [x] and not [attention_mask, input_ids, token_type_ids]",
                "CAg6qAEKJAoJaW5wdXRfaWRzEgZzdGF0ZXMiBENhc3QqCQoCdG8YAaABAhIBZ1ocCglpbnB1dF9pZHMSDwoNCAcSCQoDEgFiCgIIAloh"
                        + "Cg5hdHRlbnRpb25fbWFzaxIPCg0IBxIJCgMSAWIKAggCWiEKDnRva2VuX3R5cGVfaWRzEg8KDQgHEgkKAxIBYgoCCAJiGQoG"
                        + "c3RhdGVzEg8KDQgBEgkKAxIBYgoCCAJCBAoAEA0= | its outputs are [states] and not [logits]",
                "CAg6qAEKJAoJaW5wdXRfaWRzEgZsb2dpdHMiBENhc3QqCQoCdG8YAaABAhIBZ1ocCglpbnB1dF9pZHMSDwoNCAcSCQoDEgFiCgIIAloh"
                        + "Cg5hdHRlbnRpb25fbWFzaxIPCg0IBxIJCgMSAWIKAggCWiEKDnRva2VuX3R5cGVfaWRzEg8KDQgHEgkKAxIBYgoCCAJiGQoG"
                        + "bG9naXRzEg8KDQgBEgkKAxIBYgoCCAJCBAoAEA0= | its logits have the shape [-1, 2] and not [pairs, 3]"
            })
    void aModelOfAnotherShape(String base64, String reason) throws IOException {
        folder.replaced(MODEL, Base64.getDecoder().decode(base64));
        refused(MODEL, "is not a judge: " + reason);
    }

    @Test
    void aTokenizerThatIsNone() throws IOException {
        folder.replaced(TOKENIZER, "no JSON".getBytes(UTF_8));
        refused(TOKENIZER, "is not the tokenizer of a judge");
        folder.replaced(TOKENIZER, "{\"model\": {\"vocab\": {\"[UNK]\": 1, \"[CLS]\": 2}}}".getBytes(UTF_8));
        refused(TOKENIZER, "the vocabulary has no [SEP]");
    }

    @Test
    void inTheBackgroundTheReasonIsKeptAndTheNameIsKnown() throws IOException {
        folder.truncated(MODEL);
        try (JudgeInBackground judge = new JudgeInBackground(JudgeFiles.in(directory.resolve("judge")), 1)) {
            assertThatExceptionOfType(ModelUnavailableException.class)
                    .isThrownBy(() -> judge.judge(List.of(new Pair("Zinc helps.", "Zinc helped."))))
                    .withMessageStartingWith("The stance judge is not available: " + folder.file(MODEL));
            assertThat(judge.isLoaded()).isFalse();
            assertThat(judge.failure()).contains(MODEL);
            assertThat(judge.name()).startsWith("cross-encoder-");
        }
    }

    @Test
    void inTheBackgroundOneWithoutDescriptionHasNoName() throws IOException {
        Files.delete(folder.file(DESCRIPTION));
        try (JudgeInBackground judge = new JudgeInBackground(JudgeFiles.in(directory.resolve("judge")), 1)) {
            assertThatExceptionOfType(ModelUnavailableException.class)
                    .isThrownBy(judge::name)
                    .withMessageContaining(DESCRIPTION + " does not exist");
        }
    }
}

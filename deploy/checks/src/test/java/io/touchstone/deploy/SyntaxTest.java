package io.touchstone.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SyntaxTest {

    private final ObjectMapper json = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    @Test
    void everyYamlFileParsesAndHasNoKeyTwice() {
        List<Path> files = DeployFiles.below("deploy").stream()
                .filter(f -> f.toString().endsWith(".yaml") || f.toString().endsWith(".yml"))
                .toList();
        assertThat(files).hasSizeGreaterThan(15);
        for (Path file : files) {
            assertThatCode(() -> assertThat(DeployFiles.yaml(Files.readString(file)))
                            .isNotEmpty()
                            .allMatch(Map.class::isInstance))
                    .as(file.toString())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void everyJsonFileParsesAndHasNoKeyTwice() {
        List<Path> files = DeployFiles.below("deploy").stream()
                .filter(f -> f.toString().endsWith(".json"))
                .toList();
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            assertThatCode(() -> json.readTree(Files.readString(file)))
                    .as(file.toString())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void aKeyThatIsThereTwiceIsSeen() {
        assertThatThrownBy(() -> DeployFiles.yaml("a: 1\nb: 2\na: 3\n")).hasMessageContaining("duplicate key a");
        assertThatThrownBy(() -> json.readTree("{\"a\":1,\"a\":2}")).hasMessageContaining("Duplicate field 'a'");
    }

    @Test
    void kustomizationsNameFilesThatExistAndForgetNone() {
        for (Path file : DeployFiles.below("deploy")) {
            if (!file.endsWith("kustomization.yaml")) {
                continue;
            }
            Map<String, Object> kustomization = DeployFiles.map(DeployFiles.yaml(
                            DeployFiles.text(DeployFiles.root().relativize(file).toString()))
                    .getFirst());
            List<String> named = List.of("resources", "components").stream()
                    .flatMap(key -> DeployFiles.list(kustomization.get(key)).stream())
                    .map(String.class::cast)
                    .toList();
            assertThat(named)
                    .as(file.toString())
                    .allMatch(name -> Files.exists(file.getParent().resolve(name)));
            assertThat(DeployFiles.below(DeployFiles.root()
                                    .relativize(file.getParent())
                                    .toString())
                            .stream()
                            .filter(f -> f.getParent().equals(file.getParent()) && !f.equals(file))
                            .map(f -> f.getFileName().toString())
                            .filter(name -> name.endsWith(".yaml")))
                    .as("files beside " + file)
                    .isSubsetOf(named);
        }
    }
}

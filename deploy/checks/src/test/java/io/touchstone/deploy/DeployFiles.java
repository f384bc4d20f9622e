package io.touchstone.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files of this repository, as the tests look at them. */
final class DeployFiles {

    static final List<String> SERVICES = List.of("ingest-service", "claim-service", "evidence-service");

    private DeployFiles() {}

    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(folder.resolve("deploy/Dockerfile"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException(
                        "not inside the repository: " + Path.of("").toAbsolutePath());
            }
        }
        return folder;
    }

    static Path path(String relative) {
        return root().resolve(relative);
    }

    static String text(String relative) {
        try {
            return Files.readString(path(relative));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file below a folder, build output and sources of modules left out. */
    static List<Path> below(String folder) {
        try (Stream<Path> files = Files.walk(path(folder))) {
            return files.filter(Files::isRegularFile)
                    .filter(f -> {
                        String name = root().relativize(f).toString();
                        return !name.contains("/target/") && !name.contains("/src/");
                    })
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All documents of a YAML text; a key that is there twice is an error. */
    static List<Object> yaml(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return StreamSupport.stream(
                        new Yaml(new SafeConstructor(options)).loadAll(text).spliterator(), false)
                .toList();
    }

    /** The documents of all YAML files below a folder. */
    static List<Object> documents(String folder) {
        return below(folder).stream()
                .filter(f -> f.toString().endsWith(".yaml") || f.toString().endsWith(".yml"))
                .flatMap(f -> yaml(text(root().relativize(f).toString())).stream())
                .toList();
    }

    /** Kubernetes objects of a kind in the base. */
    static List<Map<String, Object>> objects(String kind) {
        return documents("deploy/kubernetes/base").stream()
                .map(DeployFiles::map)
                .filter(d -> kind.equals(d.get("kind")))
                .toList();
    }

    static Map<String, Map<String, Object>> composeServices(String file) {
        return services(map(yaml(text(file)).getFirst()).get("services"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> services(Object node) {
        return (Map<String, Map<String, Object>>) node;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object node) {
        return node == null ? Map.of() : (Map<String, Object>) node;
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Object node) {
        return node == null ? List.of() : (List<Object>) node;
    }

    /** What is at a path of keys; an index is a key of a list. */
    static Object at(Object node, String... keys) {
        Object here = node;
        for (String key : keys) {
            here = here instanceof List<?> list
                    ? list.get(Integer.parseInt(key))
                    : map(here).get(key);
            if (here == null) {
                throw new AssertionError("no " + key + " on the way of " + List.of(keys) + " in " + node);
            }
        }
        return here;
    }

    static String name(Map<String, Object> object) {
        return (String) at(object, "metadata", "name");
    }
}

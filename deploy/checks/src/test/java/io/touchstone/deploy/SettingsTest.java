package io.touchstone.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the deployments set is what the services read. */
class SettingsTest {

    private static final Pattern READ = Pattern.compile("\\$\\{(TOUCHSTONE_[A-Z_]+)");
    private static final Pattern SET = Pattern.compile("(?m)^(TOUCHSTONE_[A-Z_]+)=");

    @Test
    void composeSetsWhatEveryServiceNeedsAndNothingUnknown() {
        Set<String> set = names(SET, DeployFiles.text("deploy/compose/services.env"));
        assertThat(set).containsExactlyInAnyOrder("TOUCHSTONE_MONGODB_URI", "TOUCHSTONE_KAFKA_BOOTSTRAP");
        assertThat(names(SET, DeployFiles.text("deploy/compose/secrets.env.example")))
                .isEqualTo(set);
        Map<String, Map<String, Object>> services = DeployFiles.composeServices("deploy/compose/compose.yaml");
        for (String service : DeployFiles.SERVICES) {
            assertThat(DeployFiles.list(services.get(service).get("env_file")).toString())
                    .as(service)
                    .contains("services.env", "secrets.env");
            assertThat(read(service)).as(service).containsAll(set);
        }
    }

    @Test
    void kubernetesSetsWhatEveryServiceNeedsAndNothingUnknown() {
        Set<String> set = new TreeSet<>();
        DeployFiles.objects("ConfigMap")
                .forEach(map -> set.addAll(DeployFiles.map(map.get("data")).keySet()));
        set.addAll(DeployFiles.map(DeployFiles.at(
                        DeployFiles.yaml(DeployFiles.text("deploy/kubernetes/overlays/example/secrets.yaml"))
                                .getFirst(),
                        "stringData"))
                .keySet());
        assertThat(set).containsExactlyInAnyOrder("TOUCHSTONE_MONGODB_URI", "TOUCHSTONE_KAFKA_BOOTSTRAP");
        for (Map<String, Object> deployment : DeployFiles.objects("Deployment")) {
            String service = DeployFiles.name(deployment);
            assertThat(read(service)).as(service).containsAll(set);
            assertThat(DeployFiles.at(deployment, "spec", "template", "spec", "containers", "0", "envFrom")
                            .toString())
                    .contains("touchstone-settings", "touchstone-secrets");
        }
    }

    @Test
    void theImageListensWhereTheProxiesAndProbesLook() {
        String dockerfile = DeployFiles.text("deploy/Dockerfile");
        assertThat(dockerfile)
                .contains(
                        "QUARKUS_HTTP_HOST=0.0.0.0", "QUARKUS_HTTP_PORT=8080", "EXPOSE 8080", "/dev/tcp/127.0.0.1/8080")
                .contains("TOUCHSTONE_DATA=/data");
        // Only the container opens to the network; a service by itself listens to its own machine.
        for (String service : DeployFiles.SERVICES) {
            assertThat(properties(service)).as(service).contains("quarkus.http.host=127.0.0.1");
        }
        for (Map<String, Object> deployment : DeployFiles.objects("Deployment")) {
            assertThat(DeployFiles.at(
                            deployment, "spec", "template", "spec", "containers", "0", "ports", "0", "containerPort"))
                    .isEqualTo(8080);
        }
    }

    private static Set<String> read(String service) {
        return names(READ, properties(service));
    }

    private static String properties(String service) {
        return DeployFiles.text(service + "/src/main/resources/application.properties");
    }

    private static Set<String> names(Pattern pattern, String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}

package io.touchstone.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The same images everywhere, none of which runs as root or is open to more than it needs. */
class ContainersTest {

    private static final List<String> COMPOSE_FILES =
            List.of("deploy/compose/compose.yaml", "deploy/observability/compose.yaml");

    @Test
    void composeAndKubernetesRunTheSameImagesOfThisVersion() {
        String version = property("<artifactId>touchstone</artifactId>\\s*<version>([^<]+)<");
        Map<String, Map<String, Object>> compose = DeployFiles.composeServices("deploy/compose/compose.yaml");
        Map<String, String> inCompose = new TreeMap<>();
        Map<String, String> inKubernetes = new TreeMap<>();
        for (String service : DeployFiles.SERVICES) {
            inCompose.put(service, (String) compose.get(service).get("image"));
            assertThat(DeployFiles.at(compose.get(service), "build", "args", "SERVICE"))
                    .isEqualTo(service);
            assertThat(inCompose.get(service)).isEqualTo("touchstone/" + service + ":" + version);
        }
        for (Map<String, Object> deployment : DeployFiles.objects("Deployment")) {
            inKubernetes.put(DeployFiles.name(deployment), image(deployment));
        }
        assertThat(inKubernetes).isEqualTo(inCompose);
        assertThat(DeployFiles.text("deploy/kubernetes/overlays/example/kustomization.yaml"))
                .contains(DeployFiles.SERVICES.stream()
                        .map(s -> "touchstone/" + s + ", newTag: " + version)
                        .toList());
    }

    @Test
    void theBrokerIsOfTheVersionThatIsTestedWith() {
        String kafka = "apache/kafka:" + property("<kafka.version>([^<]+)<");
        Map<String, Map<String, Object>> compose = DeployFiles.composeServices("deploy/compose/compose.yaml");
        assertThat(compose.get("kafka").get("image")).isEqualTo(kafka);
        assertThat(compose.get("topics").get("image")).isEqualTo(kafka);
        assertThat(image(DeployFiles.objects("Job").getFirst())).isEqualTo(kafka);
    }

    @Test
    void noContainerOfComposeRunsAsRootOrWithoutBounds() {
        int containers = 0;
        for (String file : COMPOSE_FILES) {
            for (Map.Entry<String, Map<String, Object>> service :
                    DeployFiles.composeServices(file).entrySet()) {
                Map<String, Object> is = service.getValue();
                if (!is.containsKey("image")) {
                    // Adds to a service of the other file.
                    continue;
                }
                containers++;
                assertThat((String) is.get("user")).as(service.getKey()).matches("[1-9][0-9]*:[0-9]+");
                assertThat(DeployFiles.list(is.get("cap_drop")))
                        .as(service.getKey())
                        .isEqualTo(List.of("ALL"));
                assertThat(DeployFiles.list(is.get("security_opt")))
                        .as(service.getKey())
                        .contains("no-new-privileges:true");
                assertThat(is).as(service.getKey()).containsKey("mem_limit").doesNotContainKey("privileged");
                assertThat(DeployFiles.list(is.get("ports")))
                        .as(service.getKey())
                        .allMatch(port -> port.toString().startsWith("127.0.0.1:"));
            }
        }
        assertThat(containers).isGreaterThanOrEqualTo(12);
    }

    @Test
    void noPodOfKubernetesRunsAsRootOrWithoutBounds() {
        List<Map<String, Object>> pods = Stream.of("Deployment", "Job")
                .flatMap(kind -> DeployFiles.objects(kind).stream())
                .toList();
        assertThat(pods).hasSize(4);
        for (Map<String, Object> object : pods) {
            String name = DeployFiles.name(object);
            Object pod = DeployFiles.at(object, "spec", "template", "spec");
            assertThat(DeployFiles.at(pod, "securityContext", "runAsNonRoot"))
                    .as(name)
                    .isEqualTo(true);
            assertThat((Integer) DeployFiles.at(pod, "securityContext", "runAsUser"))
                    .as(name)
                    .isPositive();
            assertThat(DeployFiles.at(pod, "automountServiceAccountToken"))
                    .as(name)
                    .isEqualTo(false);
            for (Object container : DeployFiles.list(DeployFiles.at(pod, "containers"))) {
                assertThat(DeployFiles.map(DeployFiles.at(container, "securityContext")))
                        .as(name)
                        .containsEntry("allowPrivilegeEscalation", false)
                        .containsEntry("readOnlyRootFilesystem", true);
                assertThat(DeployFiles.at(container, "securityContext", "capabilities", "drop"))
                        .isEqualTo(List.of("ALL"));
                assertThat(DeployFiles.at(container, "resources", "limits", "memory"))
                        .as(name)
                        .isNotNull();
            }
        }
    }

    @Test
    void everyServiceOfKubernetesIsProbedAndMayBeMovedOneCopyAtATime() {
        List<Map<String, Object>> deployments = DeployFiles.objects("Deployment");
        assertThat(deployments.stream().map(DeployFiles::name))
                .containsExactlyInAnyOrderElementsOf(DeployFiles.SERVICES);
        for (Map<String, Object> deployment : deployments) {
            Object container = DeployFiles.at(deployment, "spec", "template", "spec", "containers", "0");
            assertThat(DeployFiles.at(container, "startupProbe", "httpGet", "path"))
                    .isEqualTo("/q/health/started");
            assertThat(DeployFiles.at(container, "livenessProbe", "httpGet", "path"))
                    .isEqualTo("/q/health/live");
            assertThat(DeployFiles.at(container, "readinessProbe", "httpGet", "path"))
                    .isEqualTo("/q/health/ready");
        }
        for (String kind : List.of("Service", "PodDisruptionBudget")) {
            assertThat(DeployFiles.objects(kind).stream().map(DeployFiles::name))
                    .as(kind)
                    .containsExactlyInAnyOrderElementsOf(DeployFiles.SERVICES);
        }
    }

    @Test
    void theImageOfTheServicesDoesNotRunAsRoot() {
        String dockerfile = DeployFiles.text("deploy/Dockerfile");
        List<String> users = Pattern.compile("(?m)^USER (.+)$")
                .matcher(dockerfile)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(users).containsExactly("10001:10001");
        assertThat(dockerfile).containsPattern("(?m)^FROM eclipse-temurin:(2[1-9]|[3-9][0-9])-jre");
        assertThat(dockerfile).containsPattern("(?m)^ENTRYPOINT \\[\"java\", ").contains("HEALTHCHECK");
    }

    /** A registry's host would tie the files to it; a name without one is resolved by whoever runs them. */
    @Test
    void imagesAreNamedWithoutRegistries() {
        Stream<String> images = Stream.concat(
                COMPOSE_FILES.stream()
                        .flatMap(file -> DeployFiles.composeServices(file).values().stream())
                        .filter(service -> service.containsKey("image"))
                        .map(service -> (String) service.get("image")),
                Stream.of("Deployment", "Job")
                        .flatMap(kind -> DeployFiles.objects(kind).stream())
                        .map(ContainersTest::image));
        // The first part of a name is a host when it has a dot or a port.
        assertThat(images).isNotEmpty().allMatch(image -> image.matches("([a-z0-9-]+/)?[a-z0-9-]+:[a-zA-Z0-9._-]+"));
    }

    private static String image(Map<String, Object> object) {
        return (String) DeployFiles.at(object, "spec", "template", "spec", "containers", "0", "image");
    }

    private static String property(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(DeployFiles.text("pom.xml"));
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}

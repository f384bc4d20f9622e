package io.touchstone.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The proxies lead every path of the API to the service that has it. */
class RoutesTest {

    /** What the API promises, also where a service does not have it yet. */
    private static final Map<String, String> PROMISED = new TreeMap<>(Map.of(
            "documents", "ingest-service",
            "sources", "ingest-service",
            "claims", "claim-service",
            "reports", "claim-service",
            "reviews", "claim-service",
            "evidence", "evidence-service",
            "verdicts", "evidence-service",
            "judgements", "evidence-service"));

    private static final Pattern LOCATION = Pattern.compile(
            "location ~ \\^/v1/\\(([a-z|]+)\\)\\(/\\|\\$\\) \\{\\s+set \\$service http://([a-z-]+):8080;"
                    + "\\s+proxy_pass \\$service;");
    /** A constant of the enum and its arguments. */
    private static final Pattern ORIGIN = Pattern.compile("(?m)^\\s+([A-Z]+)\\((\"/v1/[^)]+)\\)");

    private static final Pattern RESOURCE = Pattern.compile("@Path\\(\"/?v1/([a-z-]+)");

    @Test
    void theProxyOfComposeRoutesAll() {
        assertThat(nginx()).isEqualTo(PROMISED);
    }

    @Test
    void theIngressOfKubernetesRoutesAll() {
        Map<String, String> routes = new TreeMap<>();
        for (Map<String, Object> ingress : DeployFiles.objects("Ingress")) {
            for (Object path : DeployFiles.list(DeployFiles.at(ingress, "spec", "rules", "0", "http", "paths"))) {
                assertThat(DeployFiles.at(path, "pathType")).isEqualTo("Prefix");
                routes.put(((String) DeployFiles.at(path, "path")).replaceFirst("^/v1/", ""), (String)
                        DeployFiles.at(path, "backend", "service", "name"));
            }
        }
        assertThat(routes).isEqualTo(PROMISED);
    }

    @Test
    void theGatewayOfALocalPlatformRoutesTheSame() {
        Map<String, String> routes = new TreeMap<>();
        Matcher origin =
                ORIGIN.matcher(DeployFiles.text("deploy/infra/src/main/java/io/touchstone/infra/gateway/Origin.java"));
        while (origin.find()) {
            for (String prefix : origin.group(2).split(",")) {
                routes.put(
                        prefix.strip().replace("\"", "").replaceFirst("^/v1/", ""),
                        origin.group(1).toLowerCase(Locale.ROOT) + "-service");
            }
        }
        assertThat(routes).isEqualTo(PROMISED);
    }

    @Test
    void theServicesHaveNoPathThatIsNotRoutedToThem() throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (String service : DeployFiles.SERVICES) {
            try (Stream<Path> sources = Files.walk(DeployFiles.path(service + "/src/main/java"))) {
                for (Path source :
                        sources.filter(s -> s.toString().endsWith(".java")).toList()) {
                    Matcher resource = RESOURCE.matcher(Files.readString(source));
                    while (resource.find()) {
                        String other = found.put(resource.group(1), service);
                        assertThat(other).as("/v1/" + resource.group(1)).isIn(null, service);
                    }
                }
            }
        }
        assertThat(found.values()).as("services with resources").containsAll(DeployFiles.SERVICES);
        assertThat(nginx()).containsAllEntriesOf(found);
    }

    private static Map<String, String> nginx() {
        Map<String, String> routes = new TreeMap<>();
        Matcher location = LOCATION.matcher(DeployFiles.text("deploy/compose/nginx.conf"));
        while (location.find()) {
            for (String prefix : location.group(1).split("\\|")) {
                routes.put(prefix, location.group(2));
            }
        }
        return routes;
    }
}

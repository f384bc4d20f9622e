package io.touchstone.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Dashboard and alerts use metrics that there are. */
class ObservabilityTest {

    /** A name directly before a selector; every use of a metric here has one. */
    private static final Pattern METRIC = Pattern.compile("([a-z_][a-z0-9_]*)\\s*\\{");

    @Test
    void theDashboardUsesMetricsThatTheServicesHave() throws IOException {
        JsonNode dashboard =
                new ObjectMapper().readTree(DeployFiles.text("deploy/observability/grafana/touchstone.json"));
        Set<String> used = new TreeSet<>();
        Set<Integer> ids = new HashSet<>();
        for (JsonNode panel : dashboard.get("panels")) {
            assertThat(ids.add(panel.get("id").intValue()))
                    .as(panel.get("title").textValue())
                    .isTrue();
            for (JsonNode target : panel.get("targets")) {
                Set<String> here = metrics(target.get("expr").textValue());
                assertThat(here).as(target.toString()).isNotEmpty();
                used.addAll(here);
            }
        }
        assertThat(used).hasSizeGreaterThan(8).isSubsetOf(there());
    }

    @Test
    void theAlertsUseMetricsThatTheServicesHave() {
        List<Object> rules = new ArrayList<>();
        Map<String, Object> alerts =
                DeployFiles.map(DeployFiles.yaml(DeployFiles.text("deploy/observability/alerts.yml"))
                        .getFirst());
        DeployFiles.list(alerts.get("groups"))
                .forEach(group -> rules.addAll(DeployFiles.list(DeployFiles.at(group, "rules"))));
        assertThat(rules).hasSizeGreaterThan(5);
        for (Object rule : rules) {
            Set<String> used = metrics((String) DeployFiles.at(rule, "expr"));
            assertThat(used).as(rule.toString()).isNotEmpty().isSubsetOf(there());
            assertThat(DeployFiles.at(rule, "annotations", "summary")).isNotNull();
        }
    }

    @Test
    void ourOwnMetricsAreMadeByAService() throws IOException {
        List<String> own =
                there().stream().filter(name -> name.startsWith("touchstone_")).toList();
        assertThat(own).isNotEmpty();
        StringBuilder sources = new StringBuilder();
        for (String service : DeployFiles.SERVICES) {
            try (Stream<Path> files = Files.walk(DeployFiles.path(service + "/src/main/java"))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    sources.append(Files.readString(file));
                }
            }
        }
        // As Micrometer is told it: with dots, and without what Prometheus appends.
        assertThat(own)
                .allSatisfy(name -> assertThat(sources)
                        .contains('"' + name.replaceFirst("_total$", "").replace('_', '.') + '"'));
    }

    @Test
    void bothScrapeJobsGiveTheLabelsThatAreAskedFor() {
        for (String file : List.of("prometheus.yml", "prometheus-kubernetes.yml")) {
            Object job = DeployFiles.at(
                    DeployFiles.yaml(DeployFiles.text("deploy/observability/" + file))
                            .getFirst(),
                    "scrape_configs",
                    "0");
            assertThat(DeployFiles.at(job, "job_name")).as(file).isEqualTo("touchstone");
            assertThat(DeployFiles.at(job, "metrics_path")).as(file).isEqualTo("/q/metrics");
            assertThat(DeployFiles.list(DeployFiles.at(job, "relabel_configs")))
                    .as(file)
                    .anyMatch(
                            relabel -> "service".equals(DeployFiles.map(relabel).get("target_label")));
        }
    }

    @Test
    void theCollectorUsesOnlyWhatItDefines() {
        Map<String, Object> collector =
                DeployFiles.map(DeployFiles.yaml(DeployFiles.text("deploy/observability/otel-collector.yml"))
                        .getFirst());
        Map<String, Object> pipelines = DeployFiles.map(DeployFiles.at(collector, "service", "pipelines"));
        assertThat(pipelines).isNotEmpty();
        pipelines.forEach((name, pipeline) -> {
            for (String part : List.of("receivers", "processors", "exporters")) {
                assertThat(DeployFiles.list(DeployFiles.at(pipeline, part)))
                        .as(name + " " + part)
                        .isNotEmpty()
                        .isSubsetOf(new HashSet<Object>(
                                DeployFiles.map(collector.get(part)).keySet()));
            }
        });
    }

    @Test
    void aMetricThatDoesNotExistIsSeen() {
        assertThat(metrics("sum(rate(http_server_request_seconds_count{a=\"b\"}[5m]))"))
                .containsExactly("http_server_request_seconds_count")
                .doesNotContainAnyElementsOf(there());
    }

    private static Set<String> metrics(String expression) {
        Matcher metric = METRIC.matcher(expression);
        Set<String> names = new TreeSet<>();
        while (metric.find()) {
            names.add(metric.group(1));
        }
        return names;
    }

    private static Set<String> there() {
        return DeployFiles.text("deploy/observability/metrics.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

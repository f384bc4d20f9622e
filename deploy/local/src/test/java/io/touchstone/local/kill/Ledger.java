package io.touchstone.local.kill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import io.touchstone.contracts.claims.ClaimStated;
import io.touchstone.contracts.claims.DocumentExtracted;
import io.touchstone.contracts.documents.DocumentCaptured;
import io.touchstone.contracts.documents.DocumentWithdrawn;
import io.touchstone.contracts.events.Event;
import io.touchstone.contracts.events.Topic;
import io.touchstone.contracts.evidence.EvidenceRecorded;
import io.touchstone.contracts.evidence.EvidenceRetracted;
import io.touchstone.contracts.verdicts.VerdictReached;
import io.touchstone.contracts.verdicts.VerdictSuperseded;
import io.touchstone.local.client.Api;
import io.touchstone.local.platform.Platform;
import io.touchstone.messaging.EventReader;
import io.touchstone.testkit.TopicProbe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;

/** Holds what is stored against what was published, and both against what there must be. */
final class Ledger {

    private final Platform platform;
    private final Api api;
    private final TopicProbe topics;

    Ledger(Platform platform, Api api) {
        this.platform = platform;
        this.api = api;
        this.topics = new TopicProbe("127.0.0.1:" + platform.ports().kafka());
    }

    /** Extraction is repeatable: what it finds now is what it must have found then. */
    void everyReportHasTheClaimsOfItsDocument(List<JsonNode> reports) {
        for (JsonNode report : reports) {
            String id = report.get("documentId").asText();
            JsonNode document = api.get(
                    "v1/documents/" + id + "/versions/" + report.get("version").asText(), Map.of());
            JsonNode expected = api.post("v1/claims/preview", document);
            assertThat(texts(report.get("claims"), "id"))
                    .as("claims of the report on %s", id)
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .isEqualTo(texts(expected.get("claims"), "id"));
        }
    }

    void everyClaimHasOneCurrentVerdictThatTheReportShows(List<JsonNode> reports) {
        for (JsonNode report : reports) {
            for (JsonNode claim : report.get("claims")) {
                String id = claim.get("id").asText();
                List<String> verdicts = texts(api.get("v1/verdicts", Map.of("claim", id)), "verdictId");
                assertThat(verdicts).as("verdicts on %s", id).isNotEmpty().doesNotHaveDuplicates();
                assertThat(claim.get("verdict").get("verdictId").asText())
                        .as("the verdict on %s that the report shows", id)
                        .isEqualTo(verdicts.getFirst());
            }
        }
    }

    void nothingWaitsToBePublished() {
        try (MongoClient store =
                MongoClients.create("mongodb://127.0.0.1:" + platform.ports().mongo() + "/?retryWrites=false")) {
            Awaitility.await("nothing pending")
                    .atMost(Duration.ofSeconds(90))
                    .untilAsserted(() -> assertThat(pending(store)).isEmpty());
        }
    }

    private static List<String> pending(MongoClient store) {
        List<String> pending = new ArrayList<>();
        for (String database : store.listDatabaseNames()) {
            if (!database.startsWith("touchstone_")) {
                continue;
            }
            for (String collection : store.getDatabase(database).listCollectionNames()) {
                store.getDatabase(database)
                        .getCollection(collection)
                        .find(Filters.exists("pendingSince"))
                        .forEach(d -> pending.add(database + "." + collection + "/" + d.get("_id")));
            }
        }
        return pending;
    }

    void noDeadLetters() {
        for (Topic topic : Topic.values()) {
            assertThat(topics.all(topic.deadLetterTopicName()).stream()
                            .map(r -> TopicProbe.header(r, "dead-letter-reason"))
                            .toList())
                    .as(topic.deadLetterTopicName())
                    .isEmpty();
        }
    }

    /** Whatever an event tells of can be asked for. */
    void everyEventTellsOfWhatIsStored() {
        for (Event event : published()) {
            switch (event) {
                case DocumentCaptured e ->
                    stored("v1/documents/" + e.documentId() + "/versions/" + e.version(), Map.of());
                case DocumentWithdrawn e -> stored("v1/documents/" + e.documentId(), Map.of());
                case ClaimStated e -> {
                    stored("v1/claims/" + e.claim().claimId(), Map.of());
                    stored("v1/reports/" + e.documentId(), Map.of("version", e.version()));
                }
                case DocumentExtracted e -> stored("v1/reports/" + e.documentId(), Map.of("version", e.version()));
                case VerdictReached e -> stored("v1/verdicts/" + e.verdict().verdictId(), Map.of());
                case VerdictSuperseded e -> stored("v1/verdicts/" + e.supersededBy(), Map.of());
                case EvidenceRecorded e -> stored("v1/evidence/" + e.record().id(), Map.of());
                case EvidenceRetracted e -> stored("v1/evidence/" + e.evidenceId(), Map.of());
                default -> throw new AssertionError("an event of no known type: " + event);
            }
        }
    }

    void everythingStoredWasPublished(List<JsonNode> reports) {
        Set<String> events = new HashSet<>();
        published().forEach(e -> events.add(e.getClass().getSimpleName() + " " + e.identity()));
        for (JsonNode report : reports) {
            String version = report.get("documentId").asText() + "@"
                    + report.get("version").asText();
            assertThat(events).contains("DocumentCaptured " + version, "DocumentExtracted " + version);
            for (JsonNode claim : report.get("claims")) {
                assertThat(events)
                        .contains(
                                "ClaimStated " + claim.get("id").asText() + "@" + version,
                                "VerdictReached "
                                        + claim.get("verdict").get("verdictId").asText());
            }
        }
        api.get("v1/evidence", Map.of("limit", "1000"))
                .forEach(record -> assertThat(events)
                        .anyMatch(e -> e.startsWith(
                                "EvidenceRecorded " + record.get("id").asText() + "@")));
    }

    private List<Event> published() {
        EventReader reader = new EventReader();
        List<Event> events = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            topics.all(topic.topicName()).forEach(record -> events.add(reader.read(record)));
        }
        return events;
    }

    private void stored(String path, Map<String, String> query) {
        assertThat(api.get(path, query)).as(path).isNotNull();
    }

    private static List<String> texts(JsonNode array, String field) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.get(field).asText()));
        return texts;
    }
}

package io.touchstone.contracts.events;

import io.touchstone.contracts.claims.ClaimStated;
import io.touchstone.contracts.claims.DocumentExtracted;
import io.touchstone.contracts.documents.DocumentCaptured;
import io.touchstone.contracts.documents.DocumentWithdrawn;
import io.touchstone.contracts.evidence.EvidenceRecorded;
import io.touchstone.contracts.evidence.EvidenceRetracted;
import io.touchstone.contracts.verdicts.VerdictReached;
import io.touchstone.contracts.verdicts.VerdictSuperseded;
import java.util.Arrays;
import java.util.Optional;

/** Every type of event there is: its CloudEvents {@code type}, the record its data is, and the topic it goes to. */
public enum EventType {
    DOCUMENT_CAPTURED("document.captured", Topic.DOCUMENTS, DocumentCaptured.class),
    DOCUMENT_WITHDRAWN("document.withdrawn", Topic.DOCUMENTS, DocumentWithdrawn.class),
    CLAIM_STATED("claim.stated", Topic.CLAIMS, ClaimStated.class),
    DOCUMENT_EXTRACTED("document.extracted", Topic.CLAIMS, DocumentExtracted.class),
    VERDICT_REACHED("verdict.reached", Topic.VERDICTS, VerdictReached.class),
    VERDICT_SUPERSEDED("verdict.superseded", Topic.VERDICTS, VerdictSuperseded.class),
    EVIDENCE_RECORDED("evidence.recorded", Topic.EVIDENCE, EvidenceRecorded.class),
    EVIDENCE_RETRACTED("evidence.retracted", Topic.EVIDENCE, EvidenceRetracted.class);

    private final String type;
    private final Topic topic;
    private final Class<? extends Event> data;

    EventType(String type, Topic topic, Class<? extends Event> data) {
        this.type = type;
        this.topic = topic;
        this.data = data;
    }

    /** The CloudEvents {@code type}, for example {@code claim.stated}. */
    public String type() {
        return type;
    }

    public Topic topic() {
        return topic;
    }

    public Class<? extends Event> data() {
        return data;
    }

    /** Class path resource of the JSON Schema of this type's data; also its {@code dataschema}. */
    public String schema() {
        return "/io/touchstone/contracts/schemas/" + type + ".v1.json";
    }

    public static Optional<EventType> of(String type) {
        return Arrays.stream(values()).filter(t -> t.type.equals(type)).findFirst();
    }

    /** The type of an event, told by its record. */
    public static EventType of(Event event) {
        return Arrays.stream(values())
                .filter(t -> t.data == event.getClass())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no event type for " + event.getClass()));
    }
}

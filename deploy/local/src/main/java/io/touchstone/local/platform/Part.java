package io.touchstone.local.platform;

import io.touchstone.local.console.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The processes of a local platform, in the order they start. */
public enum Part {
    /** Kafka, the store and the gateway in one process. */
    INFRA("infra"),
    INGEST("ingest"),
    CLAIM("claim"),
    EVIDENCE("evidence");

    private final String label;

    Part(String label) {
        this.label = label;
    }

    /** The name people use: of the log file, on the command line. */
    public String label() {
        return label;
    }

    /** The module that the service is built in, {@code ingest-service} for example. */
    String module() {
        return label + "-service";
    }

    /** All but {@link #INFRA}. */
    public static List<Part> services() {
        return List.of(INGEST, CLAIM, EVIDENCE);
    }

    /** The part of that name; {@code claim-service} will do for {@code claim}. */
    public static Part named(String name) {
        return Arrays.stream(values())
                .filter(part -> part.label.equals(name) || part.module().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal("there is no service named " + name + "; there are "
                        + Arrays.stream(values()).map(Part::label).collect(Collectors.joining(", "))));
    }
}

package io.touchstone.infra;

import io.touchstone.infra.gateway.Origin;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the infra process is told by its environment.
 *
 * @param data the directory for everything that must outlive it ({@code TOUCHSTONE_DATA})
 * @param readyFile written when everything stands, absent for none ({@code TOUCHSTONE_INFRA_READY_FILE})
 * @param kafkaPort 0 for a free one, as for the next two ({@code TOUCHSTONE_INFRA_KAFKA_PORT})
 * @param controllerPort of Kafka, used by the broker alone ({@code TOUCHSTONE_INFRA_CONTROLLER_PORT})
 * @param storePort {@code TOUCHSTONE_INFRA_MONGODB_PORT}
 * @param gatewayPort {@code TOUCHSTONE_INFRA_API_PORT}
 * @param origins where the services listen ({@code TOUCHSTONE_INFRA_INGEST_PORT}, {@code ..._CLAIM_PORT} and
 *     {@code ..._EVIDENCE_PORT})
 * @param externalKafka a cluster to use in place of a broker of its own ({@code TOUCHSTONE_KAFKA_BOOTSTRAP})
 * @param externalStore a MongoDB that is used in place of a store of its own ({@code TOUCHSTONE_MONGODB_URI})
 */
record InfraSettings(
        Path data,
        Optional<Path> readyFile,
        int kafkaPort,
        int controllerPort,
        int storePort,
        int gatewayPort,
        Map<Origin, Integer> origins,
        Optional<String> externalKafka,
        Optional<String> externalStore) {

    private static final String PREFIX = "TOUCHSTONE_INFRA_";
    private static final int LARGEST_PORT = 65_535;

    InfraSettings {
        origins = Map.copyOf(origins);
    }

    /** Reads them; throws a {@link StartFailedException} that names the variable when one is missing or wrong. */
    static InfraSettings of(Map<String, String> environment) {
        Map<Origin, Integer> origins = new EnumMap<>(Origin.class);
        for (Origin origin : Origin.values()) {
            String name = PREFIX + origin.name().toUpperCase(Locale.ROOT) + "_PORT";
            int port = port(environment, name);
            if (port == 0) {
                throw new StartFailedException(name + " must be set: it says where that service listens.", null);
            }
            origins.put(origin, port);
        }
        String data = value(environment, "TOUCHSTONE_DATA")
                .orElseThrow(() -> new StartFailedException(
                        "TOUCHSTONE_DATA must be set: it names the directory for the data.", null));
        return new InfraSettings(
                Path.of(data),
                value(environment, PREFIX + "READY_FILE").map(Path::of),
                port(environment, PREFIX + "KAFKA_PORT"),
                port(environment, PREFIX + "CONTROLLER_PORT"),
                port(environment, PREFIX + "MONGODB_PORT"),
                port(environment, PREFIX + "API_PORT"),
                origins,
                value(environment, "TOUCHSTONE_KAFKA_BOOTSTRAP"),
                value(environment, "TOUCHSTONE_MONGODB_URI"));
    }

    private static int port(Map<String, String> environment, String name) {
        String text = value(environment, name).orElse("0");
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= LARGEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw new StartFailedException(name + " must be a port, but is \"" + text + "\".", null);
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}

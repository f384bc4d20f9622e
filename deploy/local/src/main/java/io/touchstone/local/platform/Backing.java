package io.touchstone.local.platform;

import java.util.Map;
import java.util.Optional;

/**
 * A real store or broker that the services are to use in place of the embedded ones.
 *
 * @param mongodbUri absent: the embedded store
 * @param kafkaBootstrap absent: the embedded broker
 */
public record Backing(Optional<String> mongodbUri, Optional<String> kafkaBootstrap) {

    public static final Backing EMBEDDED = new Backing(Optional.empty(), Optional.empty());

    public static Backing of(Map<String, String> environment) {
        return new Backing(
                Optional.ofNullable(environment.get("TOUCHSTONE_MONGODB_URI")).filter(s -> !s.isBlank()),
                Optional.ofNullable(environment.get("TOUCHSTONE_KAFKA_BOOTSTRAP"))
                        .filter(s -> !s.isBlank()));
    }

    String mongodbUri(Ports ports) {
        return mongodbUri.orElse("mongodb://127.0.0.1:" + ports.mongo());
    }

    String kafkaBootstrap(Ports ports) {
        return kafkaBootstrap.orElse("127.0.0.1:" + ports.kafka());
    }

    /** Differs when services have to be started anew. */
    String fingerprint(Ports ports) {
        return mongodbUri(ports) + " " + kafkaBootstrap(ports);
    }
}

package io.touchstone.local.platform;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Optional;

/**
 * What the last start chose: {@code run/platform.json}.
 *
 * @param keep whether it is to run on when nobody uses it
 * @param build fingerprint of the jars that the processes were started from
 * @param backing fingerprint of the addresses of store and broker
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record PlatformState(Ports ports, boolean keep, String build, String backing) {

    PlatformState {
        ports = Optional.ofNullable(ports).orElse(Ports.NONE);
        build = Optional.ofNullable(build).orElse("");
        backing = Optional.ofNullable(backing).orElse("");
    }

    static final PlatformState NONE = new PlatformState(Ports.NONE, false, "", "");

    PlatformState keeping(boolean newKeep) {
        return new PlatformState(ports, newKeep, build, backing);
    }
}

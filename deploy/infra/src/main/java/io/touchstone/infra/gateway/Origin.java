package io.touchstone.infra.gateway;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The services behind the gateway, and what each answers for. */
public enum Origin {
    INGEST("/v1/documents", "/v1/sources"),
    CLAIM("/v1/claims", "/v1/reports", "/v1/reviews"),
    EVIDENCE("/v1/evidence", "/v1/verdicts", "/v1/judgements");

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> prefixes;

    Origin(String... prefixes) {
        this.prefixes = List.of(prefixes);
    }

    /** As it is called in health answers and problems. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Who answers for this path; a prefix counts only as whole segments. */
    static Optional<Origin> of(String path) {
        return Arrays.stream(values())
                .filter(origin -> origin.prefixes.stream().anyMatch(prefix -> isUnder(prefix, path)))
                .findFirst();
    }

    private static boolean isUnder(String prefix, String path) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }
}

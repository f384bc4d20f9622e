package io.touchstone.evidence.weigh;

import io.touchstone.contracts.claims.ClaimType;
import io.touchstone.contracts.evidence.Certainty;
import io.touchstone.evidence.claim.Aspect;
import io.touchstone.evidence.claim.StatedClaim;
import io.touchstone.evidence.claim.Statement;
import java.util.List;
import java.util.Set;

/** How strong words are, and how strong words the evidence allows: 3 absolute, 2 plain, 1 hedged, 0 open. */
final class Strength {

    /** Something is on record or it is not; how certain it is does not come into it. */
    private static final Set<ClaimType> MATTERS_OF_RECORD =
            Set.of(ClaimType.REGULATORY, ClaimType.HISTORY, ClaimType.ATTRIBUTION, ClaimType.EPIDEMIOLOGY);

    private Strength() {}

    static boolean isMatterOfRecord(ClaimType type) {
        return MATTERS_OF_RECORD.contains(type);
    }

    static int ofWords(StatedClaim claim, Statement statement) {
        return switch (claim.hedge()) {
            case NONE -> statement.is(Aspect.ABSOLUTE) ? 3 : 2;
            case WEAK -> statement.is(Aspect.ABSOLUTE) ? 2 : 1;
            case STRONG -> 0;
        };
    }

    /** The best of the sources sets it. */
    static int ofEvidence(List<Assessed> supporting) {
        return supporting.stream()
                .map(a -> a.record().certainty())
                .mapToInt(Strength::of)
                .max()
                .orElse(0);
    }

    private static int of(Certainty certainty) {
        return switch (certainty) {
            case HIGH -> 3;
            case MODERATE, UNRATED -> 2;
            case LOW, VERY_LOW -> 1;
        };
    }
}

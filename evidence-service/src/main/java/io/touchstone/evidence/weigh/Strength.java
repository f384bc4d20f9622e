package io.touchstone.evidence.weigh;

import io.touchstone.contracts.evidence.Certainty;
import io.touchstone.evidence.claim.Aspect;
import io.touchstone.evidence.claim.StatedClaim;
import io.touchstone.evidence.claim.Statement;
import java.util.List;

/** How strong words are, and how strong words the evidence allows: 3 absolute, 2 plain, 1 hedged, 0 open. */
final class Strength {

    private Strength() {}

    static int ofWords(StatedClaim claim, Statement statement) {
        boolean absolute = statement.is(Aspect.ABSOLUTE) || statement.is(Aspect.UNIVERSAL);
        return switch (claim.hedge()) {
            case NONE -> absolute ? 3 : 2;
            case WEAK -> absolute ? 2 : 1;
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

package io.touchstone.evidence.weigh;

import io.touchstone.contracts.claims.ClaimType;
import io.touchstone.evidence.claim.Aspect;
import io.touchstone.evidence.claim.StatedClaim;
import io.touchstone.evidence.claim.Statement;
import java.util.Set;

/** What kind of statement a claim makes, and so what can bear it out. */
public enum Assertion {
    /** That something is so in general, as that a treatment works: it takes evidence of quality. */
    GENERAL,
    /** What a study saw: the study itself bears it out, however small. */
    FINDING,
    /** What somebody decided, said, counted or did first: a record bears it out. */
    RECORD;

    private static final Set<ClaimType> ON_RECORD =
            Set.of(ClaimType.REGULATORY, ClaimType.HISTORY, ClaimType.ATTRIBUTION, ClaimType.EPIDEMIOLOGY);

    static Assertion of(StatedClaim claim, Statement statement) {
        if (ON_RECORD.contains(claim.type())
                || statement.is(Aspect.REGULATORY)
                || !statement.authorities().isEmpty()) {
            return RECORD;
        }
        boolean counted = claim.frame().quantities().stream().anyMatch(q -> "%".equals(q.unit()));
        return statement.is(Aspect.FINDING) || counted || claim.type() == ClaimType.STATISTIC ? FINDING : GENERAL;
    }
}

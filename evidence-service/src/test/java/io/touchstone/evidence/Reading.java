package io.touchstone.evidence;

import io.touchstone.contracts.claims.Claim;
import io.touchstone.evidence.claim.ClaimReader;
import io.touchstone.evidence.claim.StatedClaim;
import io.touchstone.evidence.claim.Statement;
import io.touchstone.evidence.claim.Statements;

/** The vocabulary and the wording that ship, loaded once for all tests. */
public final class Reading {

    public static final Statements STATEMENTS = Statements.load();
    private static final ClaimReader CLAIMS = new ClaimReader(STATEMENTS);

    private Reading() {}

    public static StatedClaim claim(String text) {
        return CLAIMS.read(text);
    }

    public static Statement statement(String text) {
        return STATEMENTS.read(text);
    }

    /** The claim as claim-service would tell it. */
    public static Claim told(String text) {
        StatedClaim read = claim(text);
        return new Claim(read.claimId(), text, read.type(), read.hedge(), 0.9, false, read.frame());
    }
}

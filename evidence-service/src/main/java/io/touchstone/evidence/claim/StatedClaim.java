package io.touchstone.evidence.claim;

import io.touchstone.contracts.Require;
import io.touchstone.contracts.claims.Claim;
import io.touchstone.contracts.claims.ClaimType;
import io.touchstone.contracts.claims.Frame;
import io.touchstone.contracts.claims.Hedge;

/** A claim to reach a verdict on: what is said, what kind of statement it is, and what it is about. */
public record StatedClaim(String claimId, String text, ClaimType type, Hedge hedge, Frame frame) {

    public StatedClaim {
        Require.text("claimId", claimId);
        Require.text("text", text);
        Require.present("type", type);
        Require.present("hedge", hedge);
        Require.present("frame", frame);
    }

    /** The claim as claim-service tells it. */
    public static StatedClaim of(Claim claim) {
        return new StatedClaim(claim.claimId(), claim.text(), claim.type(), claim.hedge(), claim.frame());
    }
}

package io.touchstone.claim.known;

import io.touchstone.contracts.Require;
import io.touchstone.contracts.claims.Frame.Direction;

/**
 * What of a claim is needed to find and score those that say the same.
 *
 * @param key of what it says, see {@link SameMeaning#key}
 * @param direction what of its meaning is not in the key, as it need not be equal
 * @param encoder name of the model the vector is from
 */
public record Fingerprint(String claimId, String key, Direction direction, String encoder, CompactVector vector) {

    public Fingerprint {
        Require.text("claimId", claimId);
        Require.text("key", key);
        Require.present("direction", direction);
        Require.text("encoder", encoder);
        Require.present("vector", vector);
    }
}

package io.touchstone.contracts.claims;

import io.touchstone.contracts.Require;
import io.touchstone.contracts.events.Event;
import java.time.Instant;
import java.util.List;

/**
 * A document version states a claim: one event per claim and document version, with all places where it does.
 *
 * @param mentions where, sorted by position; at least one
 */
public record ClaimStated(Claim claim, String documentId, String version, List<Mention> mentions, Instant statedAt)
        implements Event {

    public ClaimStated {
        Require.present("claim", claim);
        Require.text("documentId", documentId);
        Require.text("version", version);
        mentions = Require.copy(mentions);
        if (mentions.isEmpty()) {
            throw new IllegalArgumentException("mentions must not be empty");
        }
        Require.present("statedAt", statedAt);
    }

    @Override
    public String key() {
        return claim.claimId();
    }

    @Override
    public String identity() {
        return claim.claimId() + "@" + documentId + "@" + version;
    }
}

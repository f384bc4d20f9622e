package io.touchstone.messaging;

import io.touchstone.contracts.claims.Claim;
import io.touchstone.contracts.claims.ClaimStated;
import io.touchstone.contracts.claims.ClaimType;
import io.touchstone.contracts.claims.DocumentExtracted;
import io.touchstone.contracts.claims.Frame;
import io.touchstone.contracts.claims.Hedge;
import io.touchstone.contracts.claims.Mention;
import io.touchstone.contracts.claims.Quantity;
import io.touchstone.contracts.claims.TextPositionSelector;
import io.touchstone.contracts.claims.TextQuoteSelector;
import io.touchstone.contracts.documents.Block;
import io.touchstone.contracts.documents.DocumentCaptured;
import io.touchstone.contracts.documents.DocumentWithdrawn;
import io.touchstone.contracts.events.Event;
import io.touchstone.contracts.evidence.Certainty;
import io.touchstone.contracts.evidence.EvidenceKind;
import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.contracts.evidence.EvidenceRecorded;
import io.touchstone.contracts.evidence.EvidenceRetracted;
import io.touchstone.contracts.evidence.Finding;
import io.touchstone.contracts.verdicts.Assessment;
import io.touchstone.contracts.verdicts.Flag;
import io.touchstone.contracts.verdicts.Label;
import io.touchstone.contracts.verdicts.Method;
import io.touchstone.contracts.verdicts.Precedent;
import io.touchstone.contracts.verdicts.Stance;
import io.touchstone.contracts.verdicts.Verdict;
import io.touchstone.contracts.verdicts.VerdictReached;
import io.touchstone.contracts.verdicts.VerdictSuperseded;
import java.time.Instant;
import java.util.List;

/** One event of each type. */
public final class Samples {

    public static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

    private Samples() {}

    public static List<Event> all() {
        return List.of(
                new DocumentCaptured(
                        "doc-1",
                        "v1",
                        null,
                        "en",
                        null,
                        "page.txt",
                        "text/plain",
                        "Zinc 💊 shortens colds.",
                        List.of(new Block(Block.Kind.PARAGRAPH, 0, 0, 22)),
                        NOW),
                new DocumentWithdrawn("doc-1", "asked for by its publisher", NOW),
                claimStated("Zinc shortens colds by two days."),
                new DocumentExtracted(
                        "doc-1",
                        "v1",
                        DocumentExtracted.Outcome.EXTRACTED,
                        null,
                        1,
                        List.of("claim-1"),
                        "rules-1",
                        NOW),
                new VerdictReached(verdict()),
                new VerdictSuperseded("verdict-0", "claim-1", "verdict-1", "a new trial", NOW),
                new EvidenceRecorded(evidence(), "abc", NOW),
                new EvidenceRetracted("trial-1", "retracted by its journal", NOW));
    }

    public static ClaimStated claimStated(String text) {
        return new ClaimStated(
                new Claim(
                        Claim.idOf(text),
                        text,
                        ClaimType.EFFICACY,
                        Hedge.NONE,
                        0.9,
                        false,
                        new Frame(
                                List.of("zinc"),
                                List.of("common-cold"),
                                Frame.Direction.IMPROVES,
                                null,
                                null,
                                null,
                                null,
                                List.of(new Quantity(2, "d", "two days")))),
                "doc-1",
                "v1",
                List.of(new Mention(new TextPositionSelector(0, 4), new TextQuoteSelector("Zinc", "", " 💊"))),
                NOW);
    }

    private static Verdict verdict() {
        return new Verdict(
                "verdict-1",
                "claim-1",
                "Zinc shortens colds.",
                Label.CONFLICTING,
                0.6,
                List.of(Flag.OVERSTATES_CERTAINTY),
                "Trials disagree.",
                NOW,
                List.of(new Assessment(
                        "trial-1",
                        Stance.SUPPORTS,
                        0.8,
                        "Colds were shorter.",
                        0,
                        19,
                        "hash",
                        Assessment.Scope.IN,
                        List.of(),
                        true,
                        1.2,
                        "A trial",
                        null,
                        EvidenceKind.RCT,
                        null,
                        null,
                        null)),
                List.of(new Precedent(
                        "reviewed-1",
                        "Zinc cuts colds short.",
                        Label.CONFLICTING,
                        List.of("trial-1"),
                        "Trials disagree.",
                        0.93)),
                new Method("r-1", "j-1", "t-1", "l-1", "u-1"),
                null);
    }

    private static EvidenceRecord evidence() {
        return new EvidenceRecord(
                "trial-1",
                EvidenceKind.RCT,
                "A trial",
                2001,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Finding.BENEFIT,
                "Colds were shorter.",
                Certainty.LOW,
                2,
                null,
                false);
    }
}

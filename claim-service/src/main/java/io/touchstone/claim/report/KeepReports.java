package io.touchstone.claim.report;

import io.touchstone.claim.extract.ExtractClaims;
import io.touchstone.claim.extract.Extraction;
import io.touchstone.claim.extract.StatedClaim;
import io.touchstone.claim.known.FileClaims;
import io.touchstone.contracts.claims.Claim;
import io.touchstone.contracts.claims.ClaimStated;
import io.touchstone.contracts.claims.DocumentExtracted;
import io.touchstone.contracts.claims.DocumentExtracted.Outcome;
import io.touchstone.contracts.documents.DocumentCaptured;
import io.touchstone.contracts.documents.DocumentWithdrawn;
import io.touchstone.contracts.events.Event;
import io.touchstone.contracts.verdicts.Verdict;
import io.touchstone.contracts.verdicts.VerdictSuperseded;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps the read model up with what happens. Every call can be repeated. */
public final class KeepReports {

    private final ExtractClaims extract;
    private final FileClaims known;
    private final ReportStore store;
    private final InstantSource clock;
    private final int mostClaims;

    /** @param mostClaims of one document; of more the most check-worthy are kept, and the report says so */
    public KeepReports(
            ExtractClaims extract, FileClaims known, ReportStore store, InstantSource clock, int mostClaims) {
        this.extract = extract;
        this.known = known;
        this.store = store;
        this.clock = clock;
        this.mostClaims = mostClaims;
    }

    /**
     * Extracts the claims of a document version and keeps its report.
     *
     * @return whether the version was new
     */
    public boolean captured(DocumentCaptured document) {
        // Events of a document come in order, so one after a withdrawal means that it was submitted again.
        store.followed(document.documentId());
        Optional<StoredReport> known = store.report(document.documentId(), document.version());
        if (known.isPresent()) {
            // Its events are stored; an interrupted call may have left the rest.
            store.add(known.get(), List.of(), List.of());
            return false;
        }
        Instant now = clock.instant();
        return switch (extract.extract(document)) {
            case Extraction.Extracted extracted -> add(document, extracted, now);
            case Extraction.UnsupportedLanguage refused -> addRefused(document, refused, now);
        };
    }

    private boolean add(DocumentCaptured document, Extraction.Extracted extracted, Instant now) {
        List<StatedClaim> kept = most(extracted.claims());
        List<StatedClaim> all = extracted.claims();
        String reason = kept.size() == all.size()
                ? null
                : "The article states " + all.size() + " claims; the " + kept.size() + " most check-worthy are kept.";
        List<Event> events = new ArrayList<>();
        for (StatedClaim stated : kept) {
            events.add(
                    new ClaimStated(stated.claim(), document.documentId(), document.version(), stated.mentions(), now));
        }
        List<Claim> claims = kept.stream().map(StatedClaim::claim).toList();
        events.add(new DocumentExtracted(
                document.documentId(),
                document.version(),
                Outcome.EXTRACTED,
                reason,
                extracted.sentences(),
                claims.stream().map(Claim::claimId).toList(),
                extracted.extractor(),
                now));
        StoredReport report = StoredReport.of(
                document,
                Outcome.EXTRACTED,
                reason,
                extracted.sentences(),
                extracted.extractor(),
                kept.stream()
                        .map(s -> new StoredReport.Stated(s.claim().claimId(), s.mentions()))
                        .toList());
        // Before the report: what is interrupted between the two is done again when the document comes again.
        known.file(claims);
        return store.add(report, claims, events);
    }

    private boolean addRefused(DocumentCaptured document, Extraction.UnsupportedLanguage refused, Instant now) {
        StoredReport report = StoredReport.of(
                document, Outcome.UNSUPPORTED_LANGUAGE, refused.reason(), 0, refused.extractor(), List.of());
        return store.add(
                report,
                List.of(),
                List.of(new DocumentExtracted(
                        document.documentId(),
                        document.version(),
                        Outcome.UNSUPPORTED_LANGUAGE,
                        refused.reason(),
                        0,
                        List.of(),
                        refused.extractor(),
                        now)));
    }

    private List<StatedClaim> most(List<StatedClaim> claims) {
        if (claims.size() <= mostClaims) {
            return claims;
        }
        Set<String> ids = claims.stream()
                .sorted(Comparator.comparingDouble((StatedClaim s) -> -s.claim().checkWorthiness()))
                .limit(mostClaims)
                .map(s -> s.claim().claimId())
                .collect(Collectors.toSet());
        return claims.stream().filter(s -> ids.contains(s.claim().claimId())).toList();
    }

    public void withdrawn(DocumentWithdrawn withdrawn) {
        store.withdrawn(withdrawn.documentId(), new Withdrawal(withdrawn.reason(), withdrawn.withdrawnAt()));
    }

    public void reached(Verdict verdict) {
        store.reached(verdict);
    }

    public void superseded(VerdictSuperseded superseded) {
        store.superseded(superseded.claimId(), superseded.verdictId());
    }
}

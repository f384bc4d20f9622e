package io.touchstone.evidence.verdict;

import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.contracts.verdicts.Verdict;
import io.touchstone.encoder.SentenceEncoder;
import io.touchstone.evidence.Reading;
import io.touchstone.evidence.judge.RuleJudge;
import io.touchstone.evidence.judge.StanceJudge;
import io.touchstone.evidence.library.InMemoryEvidenceStore;
import io.touchstone.evidence.library.Library;
import io.touchstone.evidence.library.LibraryIndex;
import io.touchstone.evidence.library.RecordEncoder;
import io.touchstone.evidence.passage.Passages;
import io.touchstone.evidence.precedent.Precedents;
import io.touchstone.evidence.precedent.ReviewedClaim;
import io.touchstone.evidence.precedent.Reviews;
import io.touchstone.evidence.retrieve.HybridRetriever;
import io.touchstone.evidence.retrieve.InMemoryEvidenceIndex;
import io.touchstone.evidence.weigh.Weigher;
import io.touchstone.evidence.weigh.WeighingTable;
import io.touchstone.testkit.HashingEncoder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/** The whole middle on fakes. */
final class Bench {

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    final InMemoryEvidenceStore evidence;
    final InMemoryVerdictStore verdicts;
    final LibraryIndex index;
    final Library library;
    final VerdictMethod method;
    final ReachVerdict reach;
    final ReplayVerdict replay;
    final Reassessment reassessment;
    private final Function<SentenceEncoder, Precedents> precedents;
    private final StanceJudge judge;

    Bench(EvidenceRecord... records) {
        this(List.of(records));
    }

    /** @param reviewed claims that were held against these records before */
    Bench(List<EvidenceRecord> records, ReviewedClaim... reviewed) {
        this(
                new InMemoryEvidenceStore(),
                new InMemoryVerdictStore(),
                new HashingEncoder(),
                new RuleJudge(Reading.STATEMENTS),
                encoder -> Reviews.precedents(encoder, records, reviewed),
                NOW);
        library.add(records);
    }

    private Bench(
            InMemoryEvidenceStore evidence,
            InMemoryVerdictStore verdicts,
            SentenceEncoder encoder,
            StanceJudge judge,
            Function<SentenceEncoder, Precedents> precedents,
            Instant now) {
        this.evidence = evidence;
        this.precedents = precedents;
        this.judge = judge;
        this.verdicts = verdicts;
        InstantSource clock = InstantSource.fixed(now);
        InMemoryEvidenceIndex searched = new InMemoryEvidenceIndex();
        RecordEncoder recordEncoder = new RecordEncoder(new Passages(), encoder, clock);
        index = new LibraryIndex(evidence, searched, recordEncoder);
        library = new Library(evidence, index, recordEncoder, clock);
        method = new VerdictMethod(
                index,
                new HybridRetriever(searched, encoder),
                precedents.apply(encoder),
                judge,
                new Weigher(WeighingTable.load()),
                Reading.STATEMENTS,
                clock);
        reach = new ReachVerdict(method, verdicts, clock);
        replay = new ReplayVerdict(verdicts, library, method);
        reassessment = new Reassessment(index, method, verdicts, reach);
    }

    /** The same stores under another version of the service. */
    Bench restarted(SentenceEncoder encoder, StanceJudge judge, Instant now) {
        Bench restarted = new Bench(evidence, verdicts, encoder, judge, precedents, now);
        restarted.index.reconcile();
        return restarted;
    }

    /** The same stores where other claims were reviewed. */
    Bench reviewed(List<EvidenceRecord> against, ReviewedClaim... claims) {
        Bench other = new Bench(
                evidence,
                verdicts,
                new HashingEncoder(),
                judge,
                encoder -> Reviews.precedents(encoder, against, claims),
                NOW);
        other.index.reconcile();
        return other;
    }

    Verdict verdict(String claim) {
        return method.decide(List.of(Reading.claim(claim))).getFirst().toVerdict(null);
    }
}

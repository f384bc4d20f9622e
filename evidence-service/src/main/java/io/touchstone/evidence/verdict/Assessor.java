package io.touchstone.evidence.verdict;

import io.touchstone.contracts.claims.ClaimType;
import io.touchstone.contracts.evidence.EvidenceKind;
import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.contracts.evidence.Finding;
import io.touchstone.contracts.verdicts.Stance;
import io.touchstone.evidence.claim.Aspect;
import io.touchstone.evidence.claim.StatedClaim;
import io.touchstone.evidence.claim.Statement;
import io.touchstone.evidence.claim.Statements;
import io.touchstone.evidence.judge.ApprovalReading;
import io.touchstone.evidence.judge.Numbers;
import io.touchstone.evidence.judge.Pair;
import io.touchstone.evidence.judge.ReportedDirection;
import io.touchstone.evidence.judge.StanceJudge;
import io.touchstone.evidence.judge.StanceProbabilities;
import io.touchstone.evidence.retrieve.EvidenceFilter;
import io.touchstone.evidence.retrieve.EvidenceQuery;
import io.touchstone.evidence.retrieve.Found;
import io.touchstone.evidence.retrieve.Found.Candidate;
import io.touchstone.evidence.retrieve.Retriever;
import io.touchstone.evidence.scope.EvidenceFrame;
import io.touchstone.evidence.scope.EvidenceFrames;
import io.touchstone.evidence.scope.ScopeCheck;
import io.touchstone.evidence.scope.ScopeResult;
import io.touchstone.evidence.weigh.Assessed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what may speak to claims, and says of each source what it says and whether it is in scope. */
final class Assessor {

    private static final int TOP = 30;
    /** Beside what a plain search finds: sources of a kind that the claim has to be held against in any case. */
    private static final int TOP_OF_KIND = 10;

    private static final Set<EvidenceKind> RULERS =
            Set.of(EvidenceKind.REGULATORY, EvidenceKind.LABEL, EvidenceKind.GUIDELINE);

    /** How much the words count beside the direction that a source reports. */
    private static final double WORDS = 0.2;

    private final Retriever retriever;
    private final StanceJudge judge;
    private final Statements statements;
    private final EvidenceFrames frames;
    private final ScopeCheck scope;
    private final ReportedDirection reported;
    private final ApprovalReading approvals;

    Assessor(Retriever retriever, StanceJudge judge, Statements statements) {
        this.retriever = retriever;
        this.judge = judge;
        this.statements = statements;
        this.frames = new EvidenceFrames(statements);
        this.scope = new ScopeCheck(statements.vocabulary());
        this.reported = new ReportedDirection(statements.vocabulary());
        this.approvals = new ApprovalReading(statements);
    }

    String retriever() {
        return retriever.name();
    }

    String judge() {
        return judge.name();
    }

    /** The sources found for each claim, in order of the claims, the most relevant first. */
    List<List<Assessed>> assess(List<StatedClaim> claims) {
        List<EvidenceQuery> queries = new ArrayList<>();
        List<Integer> owner = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            for (EvidenceQuery query : queries(claims.get(i))) {
                queries.add(query);
                owner.add(i);
            }
        }
        List<List<Found>> found = retriever.retrieve(queries);
        List<Map<String, Found>> perClaim = new ArrayList<>();
        claims.forEach(claim -> perClaim.add(new LinkedHashMap<>()));
        for (int q = 0; q < found.size(); q++) {
            Map<String, Found> records = perClaim.get(owner.get(q));
            found.get(q).forEach(f -> records.putIfAbsent(f.record().id(), f));
        }
        List<List<Assessed>> assessed = new ArrayList<>(claims.size());
        for (int i = 0; i < claims.size(); i++) {
            assessed.add(assess(claims.get(i), List.copyOf(perClaim.get(i).values())));
        }
        return assessed;
    }

    private List<EvidenceQuery> queries(StatedClaim claim) {
        List<EvidenceQuery> queries = new ArrayList<>();
        queries.add(new EvidenceQuery(claim.text(), TOP));
        if (claim.type() == ClaimType.REGULATORY) {
            queries.add(new EvidenceQuery(claim.text(), TOP_OF_KIND, EvidenceFilter.ofKinds(RULERS)));
        }
        if (statements.read(claim.text()).is(Aspect.SAFE)) {
            queries.add(
                    new EvidenceQuery(claim.text(), TOP_OF_KIND, EvidenceFilter.ofDirections(Set.of(Finding.HARM))));
        }
        return queries;
    }

    private List<Assessed> assess(StatedClaim claim, List<Found> found) {
        List<Pair> pairs = new ArrayList<>();
        for (Found source : found) {
            String about = about(source.record());
            source.passages()
                    .forEach(p -> pairs.add(new Pair(claim.text(), p.passage().text(), about, p.similarity())));
        }
        List<StanceProbabilities> judged = judge.judge(pairs);
        List<Assessed> assessed = new ArrayList<>(found.size());
        int next = 0;
        for (Found source : found) {
            int count = source.passages().size();
            assessed.add(assess(claim, source, judged.subList(next, next + count)));
            next += count;
        }
        return assessed;
    }

    private Assessed assess(StatedClaim claim, Found source, List<StanceProbabilities> judged) {
        EvidenceRecord record = source.record();
        EvidenceFrame evidence = frames.read(record);
        Statement statement = statements.read(claim.text());
        ScopeResult inScope = scope.check(claim, evidence);
        Optional<StanceProbabilities> direction = reported.of(claim, statement, record, evidence);
        int best = 0;
        double bestScore = Double.NEGATIVE_INFINITY;
        StanceProbabilities stance = judged.getFirst();
        for (int i = 0; i < judged.size(); i++) {
            Candidate candidate = source.passages().get(i);
            StanceProbabilities own = approvals
                    .of(claim, candidate.passage().text(), evidence)
                    .filter(a -> RULERS.contains(record.kind()))
                    .orElse(judged.get(i));
            StanceProbabilities both = direction.map(d -> blend(d, own)).orElse(own);
            // With a stance of the whole source the passage is the one that shows it best; else the one that says most.
            double score = direction.isPresent()
                    ? candidate.similarity() + own.of(direction.get().stance())
                    : 1 - own.neutral() + 0.2 * candidate.similarity();
            if (score > bestScore) {
                best = i;
                bestScore = score;
                stance = both;
            }
        }
        Candidate chosen = source.passages().get(best);
        return new Assessed(
                record,
                chosen.passage(),
                stance,
                inScope,
                source.score(),
                stance.stance() == Stance.NEUTRAL
                        ? Numbers.Outcome.NOTHING_TO_COMPARE
                        : Numbers.compare(
                                claim.frame().quantities(),
                                statements.read(chosen.passage().text()).frame().quantities()));
    }

    private static StanceProbabilities blend(StanceProbabilities direction, StanceProbabilities words) {
        return new StanceProbabilities(
                (1 - WORDS) * direction.supports() + WORDS * words.supports(),
                (1 - WORDS) * direction.refutes() + WORDS * words.refutes(),
                (1 - WORDS) * direction.neutral() + WORDS * words.neutral());
    }

    private static String about(EvidenceRecord record) {
        return Stream.of(record.title(), record.population(), record.intervention(), record.outcome())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(". "));
    }
}

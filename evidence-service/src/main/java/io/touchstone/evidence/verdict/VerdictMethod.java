package io.touchstone.evidence.verdict;

import io.touchstone.contracts.Digest;
import io.touchstone.contracts.verdicts.Assessment;
import io.touchstone.contracts.verdicts.Label;
import io.touchstone.contracts.verdicts.Method;
import io.touchstone.contracts.verdicts.Stance;
import io.touchstone.evidence.claim.StatedClaim;
import io.touchstone.evidence.claim.Statements;
import io.touchstone.evidence.explain.Explainer;
import io.touchstone.evidence.judge.StanceJudge;
import io.touchstone.evidence.library.LibraryIndex;
import io.touchstone.evidence.library.StoredEvidence;
import io.touchstone.evidence.precedent.Near;
import io.touchstone.evidence.precedent.Precedents;
import io.touchstone.evidence.retrieve.Retriever;
import io.touchstone.evidence.retrieve.Scored;
import io.touchstone.evidence.scope.EvidenceFrames;
import io.touchstone.evidence.weigh.Assessed;
import io.touchstone.evidence.weigh.Weigher;
import io.touchstone.evidence.weigh.Weighing;
import io.touchstone.vocabulary.Facet;
import io.touchstone.vocabulary.Vocabulary;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How a verdict is reached: retrieve, judge, check scope, weigh, explain. Stores nothing. */
public final class VerdictMethod {

    /**
     * Version of all code that is neither retrieval nor judge and still says what a verdict is: scope, what is made of a
     * judgement, weighing, explaining. Changes whenever the same sources could come to another verdict; table, vocabulary and
     * wording have versions of their own.
     */
    private static final String RULES = "verdict-10";

    /** A verdict shows what decided and the best of what did not. */
    private static final int SHOWN = 12;

    private static final int SHOWN_UNDECIDING = 4;

    /** Confidence where no evidence was looked at. */
    private static final double UNREAD = 0.5;

    private final LibraryIndex library;
    private final Precedents precedents;
    private final Search search;
    private final Assessor assessor;
    private final Weigher weigher;
    private final Explainer explainer;
    private final ReadableClaim readable;
    private final Statements statements;
    private final InstantSource clock;

    public VerdictMethod(
            LibraryIndex library,
            Retriever retriever,
            Precedents precedents,
            StanceJudge judge,
            Weigher weigher,
            Statements statements,
            InstantSource clock) {
        this.library = library;
        this.precedents = precedents;
        this.search = new Search(retriever, precedents, statements);
        this.assessor = new Assessor(judge, weigher.table(), statements);
        this.weigher = weigher;
        this.explainer = new Explainer(statements.vocabulary());
        this.readable = new ReadableClaim();
        this.statements = statements;
        this.clock = clock;
    }

    /** The versions in use now, those of the library included. */
    Method current() {
        return new Method(
                search.name(),
                assessor.judge(),
                weigher.table().version(),
                library.digest(),
                String.join(
                        ", ", RULES, Vocabulary.VERSION, statements.wording().version(), precedents.version()));
    }

    /** One decision for each claim, in order. */
    List<Decision> decide(List<StatedClaim> claims) {
        // Before the search, see LibraryIndex#digest.
        Method method = current();
        Instant at = clock.instant();
        return decide(gather(claims), at, method);
    }

    /** What a search finds for each claim now, in order. */
    List<Gathered> gather(List<StatedClaim> claims) {
        int size = library.size();
        List<SearchResult> found = search.find(
                claims.stream().filter(c -> refusal(c, size).isEmpty()).toList());
        List<Gathered> gathered = new ArrayList<>(claims.size());
        int next = 0;
        for (StatedClaim claim : claims) {
            boolean searched = refusal(claim, size).isEmpty();
            gathered.add(new Gathered(claim, size, searched ? found.get(next++) : SearchResult.NOTHING));
        }
        return gathered;
    }

    /**
     * What was found for a claim then, without a search.
     *
     * @param contents those that the basis names, by record id
     */
    Gathered gather(Basis basis, Map<String, StoredEvidence> contents) {
        List<Scored> sources = basis.sources().stream()
                .map(s -> new Scored(Objects.requireNonNull(contents.get(s.id()), s.id()), s.score()))
                .toList();
        return new Gathered(basis.claim(), basis.librarySize(), search.open(basis.claim(), sources));
    }

    /** One decision for each claim, in order; it follows from what is given, and from the method as it is now. */
    List<Decision> decide(List<Gathered> claims, Instant at, Method method) {
        List<Gathered> accepted =
                claims.stream().filter(g -> refusal(g).isEmpty()).toList();
        List<List<Assessed>> assessed = assessor.assess(
                accepted.stream().map(Gathered::claim).toList(),
                accepted.stream().map(g -> g.found().sources()).toList());
        List<Decision> decisions = new ArrayList<>(claims.size());
        int next = 0;
        for (Gathered gathered : claims) {
            Optional<String> refusal = refusal(gathered);
            decisions.add(
                    refusal.isPresent()
                            ? abstain(gathered, refusal.get(), at, method)
                            : weigh(gathered, assessed.get(next++), at, method));
        }
        return decisions;
    }

    private Optional<String> refusal(Gathered gathered) {
        return refusal(gathered.claim(), gathered.librarySize());
    }

    private Optional<String> refusal(StatedClaim claim, int librarySize) {
        if (librarySize == 0) {
            return Optional.of("The evidence library is empty, so there is nothing to hold the claim against.");
        }
        return readable.refusal(claim.text());
    }

    private static Decision abstain(Gathered gathered, String reason, Instant at, Method method) {
        return new Decision(
                gathered.basis(),
                Label.NOT_ENOUGH_EVIDENCE,
                UNREAD,
                List.of(),
                reason,
                List.of(),
                List.of(),
                at,
                method);
    }

    private Decision weigh(Gathered gathered, List<Assessed> all, Instant at, Method method) {
        StatedClaim claim = gathered.claim();
        Weighing weighing = weigh(weigher, statements, claim, all, standing(claim, gathered.found(), all));
        return new Decision(
                gathered.basis(),
                weighing.label(),
                weighing.confidence(),
                weighing.flags(),
                explainer.explain(claim, weighing, all),
                shown(weighing, all),
                weighing.precedents().stream().map(Near::toPrecedent).toList(),
                at,
                method);
    }

    static Weighing weigh(
            Weigher weigher, Statements statements, StatedClaim claim, List<Assessed> all, List<Near> precedents) {
        return weigher.weigh(claim, statements.read(claim.text()), conditions(claim, statements), all, precedents);
    }

    /** What readers found says nothing any more where a source that may decide, and that they did not have, takes a side. */
    private List<Near> standing(StatedClaim claim, SearchResult found, List<Assessed> all) {
        Set<String> unknown = found.sources().stream()
                .filter(f -> !precedents.wasReviewed(f.record().id(), f.hash()))
                .map(f -> f.record().id())
                .collect(Collectors.toSet());
        boolean overtaken = all.stream()
                .anyMatch(a -> a.inScope()
                        && a.stance() != Stance.NEUTRAL
                        && EvidenceFrames.admits(claim.type(), a.record())
                        && unknown.contains(a.record().id()));
        return overtaken ? List.of() : found.precedents();
    }

    static List<String> conditions(StatedClaim claim, Statements statements) {
        return claim.frame().conditions().stream()
                .filter(id -> statements
                        .vocabulary()
                        .term(id)
                        .map(t -> t.facet() == Facet.CONDITION)
                        .orElse(false))
                .toList();
    }

    private static List<Assessment> shown(Weighing weighing, List<Assessed> all) {
        List<Assessed> deciding = new ArrayList<>(weighing.supporting());
        deciding.addAll(weighing.refuting());
        List<Assessment> shown = new ArrayList<>();
        // Of both sides the heaviest first, so that a cut leaves the best of each.
        for (int i = 0;
                i < Math.max(weighing.supporting().size(), weighing.refuting().size());
                i++) {
            if (i < weighing.supporting().size() && shown.size() < SHOWN) {
                shown.add(weighing.told(weighing.supporting().get(i)));
            }
            if (i < weighing.refuting().size() && shown.size() < SHOWN) {
                shown.add(weighing.told(weighing.refuting().get(i)));
            }
        }
        all.stream()
                .filter(a -> !deciding.contains(a))
                .sorted(Comparator.comparing((Assessed a) -> a.scope().scope())
                        .thenComparing(a -> a.stance() == Stance.NEUTRAL)
                        .thenComparing(
                                Comparator.comparingDouble(Assessed::relevance).reversed()))
                .limit(Math.min(SHOWN_UNDECIDING, Math.max(0, SHOWN - shown.size())))
                .forEach(a -> shown.add(weighing.told(a)));
        return shown;
    }

    /** Digest of all versions: what was reached on another basis is looked at again. */
    static String basis(Method method) {
        return Digest.sha256(
                method.retriever(),
                method.judge(),
                method.table(),
                method.library(),
                Objects.requireNonNullElse(method.rules(), ""));
    }
}

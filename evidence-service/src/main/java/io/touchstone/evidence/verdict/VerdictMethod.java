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
import io.touchstone.evidence.retrieve.Found;
import io.touchstone.evidence.retrieve.Retriever;
import io.touchstone.evidence.weigh.Assessed;
import io.touchstone.evidence.weigh.Weigher;
import io.touchstone.evidence.weigh.Weighing;
import io.touchstone.vocabulary.Facet;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How a verdict is reached: retrieve, judge, check scope, weigh, explain. Stores nothing. */
public final class VerdictMethod {

    /** A verdict shows what decided and the best of what did not. */
    private static final int SHOWN = 12;

    private static final int SHOWN_UNDECIDING = 4;

    /** Confidence where no evidence was looked at. */
    private static final double UNREAD = 0.5;

    private final LibraryIndex library;
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
            StanceJudge judge,
            Weigher weigher,
            Statements statements,
            InstantSource clock) {
        this.library = library;
        this.search = new Search(retriever, statements);
        this.assessor = new Assessor(judge, weigher.table(), statements);
        this.weigher = weigher;
        this.explainer = new Explainer(statements.vocabulary());
        this.readable = new ReadableClaim();
        this.statements = statements;
        this.clock = clock;
    }

    /** The versions in use now, those of the library included. */
    Method current() {
        return new Method(search.name(), assessor.judge(), weigher.table().version(), library.digest());
    }

    /** One decision for each claim, in order. */
    List<Decision> decide(List<StatedClaim> claims) {
        // Before the search, see LibraryIndex#digest.
        Method method = current();
        List<Optional<String>> refusals = claims.stream().map(c -> refusal(c)).toList();
        List<StatedClaim> accepted = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            if (refusals.get(i).isEmpty()) {
                accepted.add(claims.get(i));
            }
        }
        Instant at = clock.instant();
        List<List<Found>> found = search.find(accepted);
        List<List<Assessed>> assessed = assessor.assess(accepted, found);
        List<Decision> decisions = new ArrayList<>(claims.size());
        int next = 0;
        for (int i = 0; i < claims.size(); i++) {
            StatedClaim claim = claims.get(i);
            Optional<String> refusal = refusals.get(i);
            decisions.add(
                    refusal.isPresent()
                            ? abstain(claim, refusal.get(), at, method)
                            : weigh(claim, assessed.get(next++), at, method));
        }
        return decisions;
    }

    private Optional<String> refusal(StatedClaim claim) {
        if (library.size() == 0) {
            return Optional.of("The evidence library is empty, so there is nothing to hold the claim against.");
        }
        return readable.refusal(claim.text());
    }

    private static Decision abstain(StatedClaim claim, String reason, Instant at, Method method) {
        return new Decision(claim, Label.NOT_ENOUGH_EVIDENCE, UNREAD, List.of(), reason, List.of(), at, method);
    }

    private Decision weigh(StatedClaim claim, List<Assessed> all, Instant at, Method method) {
        Weighing weighing = weigher.weigh(claim, statements.read(claim.text()), conditions(claim), all);
        return new Decision(
                claim,
                weighing.label(),
                weighing.confidence(),
                weighing.flags(),
                explainer.explain(claim, weighing, all),
                shown(weighing, all),
                at,
                method);
    }

    private List<String> conditions(StatedClaim claim) {
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
        boolean decided = weighing.label() != Label.NOT_ENOUGH_EVIDENCE;
        List<Assessment> shown = new ArrayList<>();
        // Of both sides the heaviest first, so that a cut leaves the best of each.
        for (int i = 0;
                i < Math.max(weighing.supporting().size(), weighing.refuting().size());
                i++) {
            if (i < weighing.supporting().size() && shown.size() < SHOWN) {
                shown.add(weighing.supporting().get(i).toAssessment(decided));
            }
            if (i < weighing.refuting().size() && shown.size() < SHOWN) {
                shown.add(weighing.refuting().get(i).toAssessment(decided));
            }
        }
        all.stream()
                .filter(a -> !deciding.contains(a))
                .sorted(Comparator.comparing((Assessed a) -> a.scope().scope())
                        .thenComparing(a -> a.stance() == Stance.NEUTRAL)
                        .thenComparing(
                                Comparator.comparingDouble(Assessed::relevance).reversed()))
                .limit(Math.min(SHOWN_UNDECIDING, Math.max(0, SHOWN - shown.size())))
                .forEach(a -> shown.add(a.toAssessment(false)));
        return shown;
    }

    /** Digest of all versions: what was reached on another basis is looked at again. */
    static String basis(Method method) {
        return Digest.sha256(method.retriever(), method.judge(), method.table(), method.library());
    }
}

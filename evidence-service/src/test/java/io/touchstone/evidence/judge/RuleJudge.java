package io.touchstone.evidence.judge;

import io.touchstone.contracts.claims.Frame;
import io.touchstone.evidence.claim.Aspect;
import io.touchstone.evidence.claim.ContentWords;
import io.touchstone.evidence.claim.Statement;
import io.touchstone.evidence.claim.Statements;
import io.touchstone.vocabulary.Relation;
import io.touchstone.vocabulary.Vocabulary;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * For tests that need answers and no model. It was the first judge of the product: rules on words and frames, set by hand. A passage that shares little with the claim is neutral; of one
 * that does, direction, negation, opposite words and numbers each cast a vote. It knows no paraphrase and no inference, so
 * it stays neutral more often than a trained judge would.
 */
public final class RuleJudge implements StanceJudge {

    private static final Pattern NEGATION = Pattern.compile(
            "\\b(?:not|no|never|neither|nor|none|without|cannot|lacks?|fails? to|failed to|unable)\\b|n['’]t\\b",
            Pattern.CASE_INSENSITIVE);

    /** Below this share of the claim's words a passage is about something else. */
    private static final double LEAST_COVERAGE = 0.1;

    private static final double FULL_COVERAGE = 0.55;

    private final Statements statements;

    public RuleJudge(Statements statements) {
        this.statements = statements;
    }

    @Override
    public String name() {
        return "rules-1 (" + Vocabulary.VERSION + ")";
    }

    @Override
    public List<StanceProbabilities> judge(List<Pair> pairs) {
        return pairs.stream().map(this::judge).toList();
    }

    private StanceProbabilities judge(Pair pair) {
        Statement claim = statements.read(pair.claim());
        Statement passage = statements.read(pair.passage());
        double related = relatedness(claim, passage);
        double votes = votes(pair, claim, passage, related);
        // A passage that calls the matter open decides nothing, unless the claim calls it settled.
        if (passage.is(Aspect.UNSETTLED)) {
            votes = claim.is(Aspect.UNSETTLED)
                    ? Math.abs(votes) + 0.5
                    : claim.is(Aspect.ABSOLUTE) ? Math.min(votes, 0) - 0.5 : votes / 2;
        }
        double relevant = related * (1 - Math.exp(-2 * Math.abs(votes)));
        double supporting = 1 / (1 + Math.exp(-3 * votes));
        return StanceProbabilities.of(relevant, supporting);
    }

    private double relatedness(Statement claim, Statement passage) {
        double related = ramp(ContentWords.coverage(claim.words(), passage.words()), LEAST_COVERAGE, FULL_COVERAGE);
        return sameSubject(claim.frame(), passage.frame()) ? 0.3 + 0.7 * related : related;
    }

    private boolean sameSubject(Frame claim, Frame passage) {
        return shares(claim.interventions(), passage.interventions())
                && shares(claim.conditions(), passage.conditions());
    }

    private boolean shares(List<String> wanted, List<String> passage) {
        return wanted.stream().anyMatch(id -> passage.stream().anyMatch(other -> matches(other, id)));
    }

    private boolean matches(String id, String wanted) {
        Relation relation = statements.vocabulary().relation(id, wanted);
        return relation == Relation.SAME || relation == Relation.NARROWER;
    }

    private static double votes(Pair pair, Statement claim, Statement passage, double related) {
        Set<Aspect> said = claim.aspects();
        Set<Aspect> found = passage.aspects();
        if (said.contains(Aspect.MODEST)) {
            return found.contains(Aspect.TRANSIENT) || found.contains(Aspect.WEAKER) ? 0.9 : 0.2;
        }
        double votes =
                switch (Polarity.of(claim.frame().direction(), passage.frame().direction())) {
                    // That it helps says little of how long.
                    case SAME -> said.contains(Aspect.DURABLE) ? 0.3 : 0.8;
                    case OPPOSITE -> -0.9;
                    // The nearer the words, the more a lone "not" between them means.
                    case UNKNOWN -> sameNegation(pair) ? 0.2 + 0.7 * related : -0.2 - 0.9 * related;
                };
        votes += opposite(said, found, Aspect.DURABLE, Aspect.TRANSIENT);
        votes += opposite(said, found, Aspect.SAFE, Aspect.HARM);
        votes += opposite(said, found, Aspect.RAPID, Aspect.SLOW);
        if (found.contains(Aspect.WEAKER) && !said.contains(Aspect.WEAKER)) {
            votes -= 0.8;
        }
        votes += switch (Numbers.compare(
                claim.frame().quantities(), passage.frame().quantities())) {
            case AGREE -> 0.8;
            case DIFFER -> -0.6;
            case NOTHING_TO_COMPARE -> 0;
        };
        return votes;
    }

    private static double opposite(Set<Aspect> said, Set<Aspect> found, Aspect one, Aspect other) {
        double vote = 0;
        if (said.contains(one)) {
            vote += found.contains(one) ? 0.5 : 0;
            vote -= found.contains(other) ? 0.9 : 0;
        }
        if (said.contains(other)) {
            vote += found.contains(other) ? 0.5 : 0;
            vote -= found.contains(one) && !found.contains(other) ? 0.7 : 0;
        }
        return vote;
    }

    private static boolean sameNegation(Pair pair) {
        return NEGATION.matcher(pair.claim()).results().count() % 2
                == NEGATION.matcher(pair.passage()).results().count() % 2;
    }

    /** 0 up to {@code low}, 1 from {@code high}, straight in between. */
    private static double ramp(double value, double low, double high) {
        return Math.max(0, Math.min(1, (value - low) / (high - low)));
    }
}

package io.touchstone.evidence.claim;

import io.touchstone.contracts.claims.Claim;
import io.touchstone.contracts.claims.ClaimType;
import io.touchstone.contracts.claims.Frame;
import io.touchstone.contracts.claims.Frame.Direction;
import io.touchstone.contracts.claims.Hedge;
import io.touchstone.vocabulary.Vocabulary;
import java.util.Set;

/** Reads a claim of which there is only the text, as rows of a file have it. */
public final class ClaimReader {

    private final Statements statements;

    public ClaimReader(Statements statements) {
        this.statements = statements;
    }

    public StatedClaim read(String text) {
        Statement statement = statements.read(text);
        return new StatedClaim(
                Claim.idOf(text), text, type(statement.frame(), statement.aspects()), hedge(text), statement.frame());
    }

    private ClaimType type(Frame frame, Set<Aspect> aspects) {
        boolean about = !frame.interventions().isEmpty();
        boolean effect = frame.direction() == Direction.IMPROVES || frame.direction() == Direction.WORSENS;
        if (frame.direction() == Direction.APPROVED_FOR
                || frame.direction() == Direction.NOT_APPROVED_FOR
                || aspects.contains(Aspect.REGULATORY)) {
            return ClaimType.REGULATORY;
        }
        if (aspects.contains(Aspect.ATTRIBUTION)) {
            return ClaimType.ATTRIBUTION;
        }
        if (aspects.contains(Aspect.SAFE) || names(frame, "safety-outcome")) {
            return ClaimType.SAFETY;
        }
        if (names(frame, "mechanism-outcome")) {
            return ClaimType.MECHANISM;
        }
        if (frame.comparator() != null && about) {
            return ClaimType.COMPARISON;
        }
        if (!about && !frame.quantities().isEmpty()) {
            return ClaimType.EPIDEMIOLOGY;
        }
        if (about && effect) {
            return ClaimType.EFFICACY;
        }
        if (aspects.contains(Aspect.DOSING)) {
            return ClaimType.DOSING_PROTOCOL;
        }
        if (aspects.contains(Aspect.HISTORY)) {
            return ClaimType.HISTORY;
        }
        if (!frame.quantities().isEmpty()) {
            return ClaimType.STATISTIC;
        }
        return about && !frame.conditions().isEmpty() ? ClaimType.EFFICACY : ClaimType.OTHER;
    }

    private boolean names(Frame frame, String kind) {
        Vocabulary vocabulary = statements.vocabulary();
        return frame.conditions().stream().anyMatch(id -> vocabulary.isA(id, kind));
    }

    private Hedge hedge(String text) {
        long hedges = statements.wording().count(Aspect.HEDGE, text);
        return hedges == 0 ? Hedge.NONE : hedges == 1 ? Hedge.WEAK : Hedge.STRONG;
    }
}

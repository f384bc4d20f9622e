package io.touchstone.evidence.verdict;

import io.touchstone.contracts.claims.ClaimType;
import io.touchstone.contracts.evidence.Finding;
import io.touchstone.evidence.claim.Aspect;
import io.touchstone.evidence.claim.StatedClaim;
import io.touchstone.evidence.claim.Statements;
import io.touchstone.evidence.retrieve.EvidenceFilter;
import io.touchstone.evidence.retrieve.EvidenceQuery;
import io.touchstone.evidence.retrieve.Found;
import io.touchstone.evidence.retrieve.Retriever;
import io.touchstone.evidence.retrieve.Scored;
import io.touchstone.evidence.scope.EvidenceFrames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the sources that may speak to claims. */
final class Search {

    private static final int TOP = 30;
    /** Beside what a plain search finds: sources of a kind that the claim has to be held against in any case. */
    private static final int TOP_OF_KIND = 10;

    private final Retriever retriever;
    private final Statements statements;

    Search(Retriever retriever, Statements statements) {
        this.retriever = retriever;
        this.statements = statements;
    }

    String name() {
        return retriever.name();
    }

    /** The sources found for each claim, in order of the claims, the most relevant first. */
    List<List<Found>> find(List<StatedClaim> claims) {
        List<EvidenceQuery> queries = new ArrayList<>();
        List<Integer> owner = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            for (EvidenceQuery query : queries(claims.get(i))) {
                queries.add(query);
                owner.add(i);
            }
        }
        List<List<Found>> found = queries.isEmpty() ? List.of() : retriever.retrieve(queries);
        List<Map<String, Found>> perClaim = new ArrayList<>();
        claims.forEach(claim -> perClaim.add(new LinkedHashMap<>()));
        for (int q = 0; q < found.size(); q++) {
            Map<String, Found> records = perClaim.get(owner.get(q));
            found.get(q).forEach(f -> records.putIfAbsent(f.record().id(), f));
        }
        return perClaim.stream().map(records -> List.copyOf(records.values())).toList();
    }

    /** Sources that were found for a claim before, with the contents they had then. */
    List<Found> open(StatedClaim claim, List<Scored> sources) {
        return sources.isEmpty() ? List.of() : retriever.open(claim.text(), sources);
    }

    private List<EvidenceQuery> queries(StatedClaim claim) {
        List<EvidenceQuery> queries = new ArrayList<>();
        queries.add(new EvidenceQuery(claim.text(), TOP));
        if (claim.type() == ClaimType.REGULATORY) {
            queries.add(new EvidenceQuery(claim.text(), TOP_OF_KIND, EvidenceFilter.ofKinds(EvidenceFrames.OFFICIAL)));
        }
        if (statements.read(claim.text()).is(Aspect.SAFE)) {
            queries.add(
                    new EvidenceQuery(claim.text(), TOP_OF_KIND, EvidenceFilter.ofDirections(Set.of(Finding.HARM))));
        }
        return queries;
    }
}

package io.touchstone.evidence.verdict;

import io.touchstone.contracts.claims.ClaimType;
import io.touchstone.contracts.evidence.Finding;
import io.touchstone.evidence.claim.Aspect;
import io.touchstone.evidence.claim.StatedClaim;
import io.touchstone.evidence.claim.Statements;
import io.touchstone.evidence.precedent.Near;
import io.touchstone.evidence.precedent.Precedents;
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
import java.util.stream.Collectors;

/** Finds the sources that may speak to claims, and the like claims that were reviewed. */
final class Search {

    private static final int TOP = 30;
    /** Beside what a plain search finds: sources of a kind that the claim has to be held against in any case. */
    private static final int TOP_OF_KIND = 10;

    private final Retriever retriever;
    private final Precedents precedents;
    private final Statements statements;

    Search(Retriever retriever, Precedents precedents, Statements statements) {
        this.retriever = retriever;
        this.precedents = precedents;
        this.statements = statements;
    }

    String name() {
        return retriever.name();
    }

    /** What is found for each claim, in order of the claims. */
    List<SearchResult> find(List<StatedClaim> claims) {
        List<List<Near>> near =
                precedents.nearest(claims.stream().map(StatedClaim::text).toList());
        List<EvidenceQuery> queries = new ArrayList<>();
        List<Integer> owner = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            for (EvidenceQuery query : queries(claims.get(i), near.get(i))) {
                queries.add(query);
                owner.add(i);
            }
        }
        List<List<Found>> found = queries.isEmpty() ? List.of() : retriever.retrieve(queries);
        List<Map<String, Found>> perClaim = new ArrayList<>();
        claims.forEach(claim -> perClaim.add(new LinkedHashMap<>()));
        for (int q = 0; q < found.size(); q++) {
            Map<String, Found> records = perClaim.get(owner.get(q));
            // among a few that were named the best has the highest score, however far it is
            double most = queries.get(q).filter().ids().isEmpty() ? Double.POSITIVE_INFINITY : least(records);
            found.get(q).forEach(f -> records.putIfAbsent(f.record().id(), f.scoredAtMost(most)));
        }
        List<SearchResult> results = new ArrayList<>(claims.size());
        for (int i = 0; i < claims.size(); i++) {
            results.add(result(List.copyOf(perClaim.get(i).values()), near.get(i)));
        }
        return results;
    }

    private static double least(Map<String, Found> records) {
        return records.values().stream().mapToDouble(Found::score).min().orElse(0);
    }

    /** The same from sources that were found for a claim before, with the contents they had then. */
    SearchResult open(StatedClaim claim, List<Scored> sources) {
        return sources.isEmpty()
                ? SearchResult.NOTHING
                : result(
                        retriever.open(claim.text(), sources),
                        precedents.nearest(List.of(claim.text())).getFirst());
    }

    private SearchResult result(List<Found> sources, List<Near> near) {
        Map<String, String> hashes =
                sources.stream().collect(Collectors.toMap(f -> f.record().id(), Found::hash));
        return new SearchResult(sources, precedents.standing(near, hashes));
    }

    private List<EvidenceQuery> queries(StatedClaim claim, List<Near> near) {
        List<EvidenceQuery> queries = new ArrayList<>();
        queries.add(new EvidenceQuery(claim.text(), TOP));
        if (claim.type() == ClaimType.REGULATORY) {
            queries.add(new EvidenceQuery(claim.text(), TOP_OF_KIND, EvidenceFilter.ofKinds(EvidenceFrames.OFFICIAL)));
        }
        if (statements.read(claim.text()).is(Aspect.SAFE)) {
            queries.add(
                    new EvidenceQuery(claim.text(), TOP_OF_KIND, EvidenceFilter.ofDirections(Set.of(Finding.HARM))));
        }
        Set<String> decidedBy =
                near.stream().flatMap(n -> n.reviewed().evidence().stream()).collect(Collectors.toSet());
        if (!decidedBy.isEmpty()) {
            queries.add(new EvidenceQuery(claim.text(), decidedBy.size(), EvidenceFilter.ofIds(decidedBy)));
        }
        return queries;
    }
}

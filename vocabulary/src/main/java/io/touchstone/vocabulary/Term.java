package io.touchstone.vocabulary;

import io.touchstone.contracts.Require;
import java.util.List;

/**
 * A thing that texts name.
 *
 * @param id unique over all facets
 * @param parents what it is a kind of
 * @param near what it is easily taken for, and is not: evidence on the one cannot decide a claim on the other
 * @param names the ways to write it; one that starts with {@code =} must be written exactly so
 */
public record Term(String id, Facet facet, List<String> parents, List<String> near, List<String> names) {

    public Term {
        Require.text("id", id);
        Require.present("facet", facet);
        parents = Require.copy(parents);
        near = Require.copy(near);
        names = Require.copy(names);
    }
}

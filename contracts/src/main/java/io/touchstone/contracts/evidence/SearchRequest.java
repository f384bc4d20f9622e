package io.touchstone.contracts.evidence;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.touchstone.contracts.Require;
import java.util.List;

/**
 * The body of {@code POST /v1/evidence/search}.
 *
 * @param top how many records to return for each query
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SearchRequest(List<Query> queries, int top) {

    /** A query, as a row of {@code touchstone search}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Query(String id, String text) {

        public Query {
            Require.text("id", id);
            Require.text("text", text);
        }
    }

    /** The records found for a query, best first. */
    public record Hits(String id, List<Hit> hits) {

        public Hits {
            hits = Require.copy(hits);
        }
    }

    /** A record and its score; scores of one query compare, those of two do not. */
    public record Hit(String id, double score) {}

    public SearchRequest {
        queries = Require.copy(queries);
        if (top < 1 || top > 1000) {
            throw new IllegalArgumentException("top must be from 1 to 1000, but is " + top);
        }
    }
}

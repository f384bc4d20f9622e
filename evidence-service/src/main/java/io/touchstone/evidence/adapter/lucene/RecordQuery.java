package io.touchstone.evidence.adapter.lucene;

import io.touchstone.evidence.retrieve.EvidenceFilter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/** Queries over the fields of {@link RecordDocument}. */
final class RecordQuery {

    private static final int MOST_WORDS = 256;

    private static final Map<String, Float> FIELDS = Map.of(
            RecordDocument.TITLE, 0.4f,
            RecordDocument.FINDING, 1.0f,
            RecordDocument.POPULATION, 0.3f,
            RecordDocument.INTERVENTION, 0.4f,
            RecordDocument.OUTCOME, 0.3f,
            RecordDocument.AUTHORS, 0.3f);

    private RecordQuery() {}

    /** Any of the words in any of the fields; empty when the text has no word that counts. */
    static Optional<Query> words(Analyzer analyzer, String text, EvidenceFilter filter) {
        QueryBuilder builder = new QueryBuilder(analyzer);
        String bounded = firstWords(text);
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean any = false;
        for (Map.Entry<String, Float> field : FIELDS.entrySet()) {
            Query query = builder.createBooleanQuery(field.getKey(), bounded);
            if (query != null) {
                all.add(new BoostQuery(query, field.getValue()), Occur.SHOULD);
                any = true;
            }
        }
        if (!any) {
            return Optional.empty();
        }
        Query accepting = accepting(filter);
        Query found = all.build();
        return Optional.of(
                accepting == null
                        ? found
                        : new BooleanQuery.Builder()
                                .add(found, Occur.MUST)
                                .add(accepting, Occur.FILTER)
                                .build());
    }

    private static String firstWords(String text) {
        String[] words = text.strip().split("\\s+", MOST_WORDS + 1);
        return String.join(" ", words.length > MOST_WORDS ? Arrays.copyOf(words, MOST_WORDS) : words);
    }

    /** The filter as a query; absent when it accepts all. */
    static @Nullable Query accepting(EvidenceFilter filter) {
        if (filter.equals(EvidenceFilter.ALL)) {
            return null;
        }
        BooleanQuery.Builder accepting = new BooleanQuery.Builder();
        anyOf(accepting, RecordDocument.ID, filter.ids());
        anyOf(accepting, RecordDocument.KIND, names(filter.kinds()));
        anyOf(accepting, RecordDocument.DIRECTION, names(filter.directions()));
        return accepting.build();
    }

    private static List<String> names(Collection<? extends Enum<?>> values) {
        return values.stream().<String>map(Enum::name).toList();
    }

    private static void anyOf(BooleanQuery.Builder all, String field, Collection<String> values) {
        if (!values.isEmpty()) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            values.forEach(value -> any.add(new TermQuery(new Term(field, value)), Occur.SHOULD));
            all.add(any.build(), Occur.FILTER);
        }
    }
}

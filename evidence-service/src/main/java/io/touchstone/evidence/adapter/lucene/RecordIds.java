package io.touchstone.evidence.adapter.lucene;

import static java.util.Objects.requireNonNull;

import io.touchstone.contracts.evidence.SearchRequest.Hit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/**
 * The ids of documents that were found. They stand in a column of their own: beside the record they would cost the reading
 * and decompression of it, for hundreds of hits of which most are not opened.
 */
final class RecordIds {

    private RecordIds() {}

    /** The hits, best first, those with equal scores in order of id: Lucene's order of insertion changes with a rebuild. */
    static List<Hit> of(IndexReader reader, ScoreDoc[] found) throws IOException {
        // Columns are read forwards.
        ScoreDoc[] forwards = found.clone();
        Arrays.sort(forwards, Comparator.comparingInt(hit -> hit.doc));
        List<Hit> hits = new ArrayList<>(found.length);
        List<LeafReaderContext> leaves = reader.leaves();
        int leafEnd = 0;
        int leafBase = 0;
        @Nullable BinaryDocValues ids = null;
        for (ScoreDoc hit : forwards) {
            if (hit.doc >= leafEnd) {
                LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
                ids = DocValues.getBinary(leaf.reader(), RecordDocument.ID);
                leafBase = leaf.docBase;
                leafEnd = leafBase + leaf.reader().maxDoc();
            }
            if (!requireNonNull(ids).advanceExact(hit.doc - leafBase)) {
                throw new IllegalStateException("the index holds a document without an id");
            }
            hits.add(new Hit(ids.binaryValue().utf8ToString(), hit.score));
        }
        hits.sort(Comparator.comparingDouble(Hit::score).reversed().thenComparing(Hit::id));
        return hits;
    }
}

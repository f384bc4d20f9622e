package io.touchstone.evidence.retrieve;

import io.touchstone.contracts.evidence.SearchRequest.Hit;
import io.touchstone.encoder.SentenceEncoder;
import io.touchstone.evidence.library.StoredEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Words and meaning, fused. */
public final class HybridRetriever implements Retriever {

    private static final double WORDS = 0.35;
    private static final double MEANING = 0.65;

    /** Rankings are fused deeper than they are asked for: what is tenth in both beats what is first in one. */
    private static final int DEEPER = 2;

    /** Never less deep than this, since the depth sets where the scale of scores ends. */
    private static final int LEAST_DEPTH = 200;

    private final EvidenceIndex index;
    private final SentenceEncoder encoder;

    public HybridRetriever(EvidenceIndex index, SentenceEncoder encoder) {
        this.index = index;
        this.encoder = encoder;
    }

    @Override
    public String name() {
        return "hybrid-1 (" + index.name() + ", " + encoder.name() + ")";
    }

    @Override
    public List<List<Hit>> rank(List<EvidenceQuery> queries) {
        List<float[]> vectors =
                encoder.queries(queries.stream().map(EvidenceQuery::text).toList());
        return IntStream.range(0, queries.size())
                .mapToObj(i -> rank(queries.get(i), vectors.get(i)))
                .toList();
    }

    @Override
    public List<List<Found>> retrieve(List<EvidenceQuery> queries) {
        List<float[]> vectors =
                encoder.queries(queries.stream().map(EvidenceQuery::text).toList());
        List<List<Found>> found = new ArrayList<>(queries.size());
        for (int i = 0; i < queries.size(); i++) {
            List<Hit> hits = rank(queries.get(i), vectors.get(i));
            found.add(open(hits, vectors.get(i)));
        }
        return found;
    }

    private List<Hit> rank(EvidenceQuery query, float[] vector) {
        int depth = Math.max(LEAST_DEPTH, query.top() * DEEPER);
        return Fusion.fuse(
                List.of(
                        new Fusion.Weighted(index.byWords(query.text(), depth, query.filter()), WORDS),
                        new Fusion.Weighted(index.byMeaning(vector, depth, query.filter()), MEANING)),
                query.top());
    }

    private List<Found> open(List<Hit> hits, float[] query) {
        List<StoredEvidence> records = index.read(hits.stream().map(Hit::id).toList());
        List<Found> opened = new ArrayList<>(records.size());
        int next = 0;
        for (StoredEvidence stored : records) {
            // A record that was removed since is not among those read: skip its hit.
            while (!hits.get(next).id().equals(stored.id())) {
                next++;
            }
            opened.add(Found.of(new Scored(stored, hits.get(next).score()), query));
        }
        return opened;
    }

    @Override
    public List<Found> open(String text, List<Scored> records) {
        float[] query = encoder.queries(List.of(text)).getFirst();
        return records.stream().map(record -> Found.of(record, query)).toList();
    }
}

package io.touchstone.evidence.adapter.lucene;

import io.touchstone.contracts.evidence.SearchRequest.Hit;
import io.touchstone.evidence.library.StoredEvidence;
import io.touchstone.evidence.retrieve.EvidenceFilter;
import io.touchstone.evidence.retrieve.EvidenceIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;

/**
 * BM25 with English analysis, and vectors in an HNSW graph, one document a record. The index is a view: what it lacks comes
 * from the store, and one that cannot be read, or was written by another schema or encoder, is thrown away.
 */
public final class LuceneEvidenceIndex implements EvidenceIndex, AutoCloseable {

    private static final String SCHEMA = "3";

    private final Directory directory;
    private final Analyzer analyzer = new EnglishAnalyzer();
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Map<String, String> hashes = new ConcurrentHashMap<>();

    private LuceneEvidenceIndex(Directory directory, String encoder) throws IOException {
        this.directory = directory;
        this.writer = new IndexWriter(
                directory,
                new IndexWriterConfig(analyzer).setSimilarity(similarity()).setRAMBufferSizeMB(32));
        try {
            this.writer.setLiveCommitData(
                    Map.of(IndexFolder.LAYOUT, layout(encoder)).entrySet());
            this.searchers = new SearcherManager(writer, null);
            readHashes();
        } catch (IOException | RuntimeException e) {
            writer.close();
            throw e;
        }
    }

    /** An index that is gone with the process. */
    public static LuceneEvidenceIndex inMemory(String encoder) {
        try {
            return new LuceneEvidenceIndex(new ByteBuffersDirectory(), encoder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Opens the index in a directory; starts with an empty one where there is none that can be used. When another copy holds
     * it, the next free one beside it is taken: each copy has an index of its own.
     *
     * @param encoder name of the encoder whose vectors it holds
     */
    public static LuceneEvidenceIndex open(Path path, String encoder) {
        return IndexFolder.open(path, layout(encoder), directory -> new LuceneEvidenceIndex(directory, encoder));
    }

    private static String layout(String encoder) {
        return SCHEMA + " " + encoder;
    }

    private static BM25Similarity similarity() {
        // What Anserini uses for passages.
        return new BM25Similarity(0.9f, 0.4f);
    }

    private void readHashes() throws IOException {
        inSearcher(searcher -> {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                StoredFields stored = leaf.reader().storedFields();
                for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
                    if (leaf.reader().getLiveDocs() == null
                            || leaf.reader().getLiveDocs().get(doc)) {
                        Document document = stored.document(doc, RecordDocument.KEYS);
                        hashes.put(document.get(RecordDocument.ID), document.get(RecordDocument.HASH));
                    }
                }
            }
            return hashes.size();
        });
    }

    @Override
    public String name() {
        return "lucene-bm25-hnsw/" + SCHEMA;
    }

    @Override
    public void put(Collection<StoredEvidence> records) {
        write(() -> {
            for (StoredEvidence stored : records) {
                writer.updateDocument(new Term(RecordDocument.ID, stored.id()), RecordDocument.of(stored));
            }
        });
        records.forEach(stored -> hashes.put(stored.id(), stored.hash()));
    }

    @Override
    public void remove(Collection<String> ids) {
        write(() -> writer.deleteDocuments(
                ids.stream().map(id -> new Term(RecordDocument.ID, id)).toArray(Term[]::new)));
        ids.forEach(hashes::remove);
    }

    private interface Change {
        void apply() throws IOException;
    }

    private synchronized void write(Change change) {
        try {
            change.apply();
            writer.commit();
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException("the evidence index cannot be written", e);
        }
    }

    @Override
    public Map<String, String> hashes() {
        return Map.copyOf(hashes);
    }

    @Override
    public Optional<String> hashOf(String id) {
        return Optional.ofNullable(hashes.get(id));
    }

    @Override
    public int size() {
        return hashes.size();
    }

    @Override
    public List<Hit> byWords(String text, int top, EvidenceFilter filter) {
        return RecordQuery.words(analyzer, text, filter)
                .map(query -> search(query, top))
                .orElseGet(List::of);
    }

    @Override
    public List<Hit> byMeaning(float[] vector, int top, EvidenceFilter filter) {
        return search(new KnnFloatVectorQuery(RecordDocument.VECTOR, vector, top, RecordQuery.accepting(filter)), top);
    }

    private List<Hit> search(Query query, int top) {
        return inSearcher(searcher -> RecordIds.of(searcher.getIndexReader(), searcher.search(query, top).scoreDocs));
    }

    @Override
    public List<StoredEvidence> read(List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return inSearcher(searcher -> {
            BytesRef[] terms = ids.stream().map(BytesRef::new).toArray(BytesRef[]::new);
            TopDocs found = searcher.search(new TermInSetQuery(RecordDocument.ID, Arrays.asList(terms)), ids.size());
            StoredFields stored = searcher.storedFields();
            Map<String, StoredEvidence> records = HashMap.newHashMap(ids.size());
            for (ScoreDoc hit : found.scoreDocs) {
                StoredEvidence record = RecordDocument.read(stored.document(hit.doc));
                records.put(record.id(), record);
            }
            return ids.stream().filter(records::containsKey).map(records::get).toList();
        });
    }

    private interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    private <T> T inSearcher(Search<T> search) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                searcher.setSimilarity(similarity());
                return search.in(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the evidence index cannot be read", e);
        }
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the evidence index cannot be closed", e);
        }
    }
}

package io.touchstone.evidence.retrieve;

import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.contracts.evidence.SearchRequest.Hit;
import io.touchstone.encoder.Vectors;
import io.touchstone.evidence.claim.ContentWords;
import io.touchstone.evidence.library.StoredEvidence;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The index without Lucene: shared words are counted, vectors compared one by one. */
public final class InMemoryEvidenceIndex implements EvidenceIndex {

    private final Map<String, StoredEvidence> records = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return "in-memory/1";
    }

    @Override
    public void put(Collection<StoredEvidence> added) {
        added.forEach(record -> records.put(record.id(), record));
    }

    @Override
    public void remove(Collection<String> ids) {
        ids.forEach(records::remove);
    }

    @Override
    public Map<String, String> hashes() {
        return records.values().stream().collect(Collectors.toMap(StoredEvidence::id, StoredEvidence::hash));
    }

    @Override
    public Optional<String> hashOf(String id) {
        return Optional.ofNullable(records.get(id)).map(StoredEvidence::hash);
    }

    @Override
    public int size() {
        return records.size();
    }

    @Override
    public List<Hit> byWords(String text, int top, EvidenceFilter filter) {
        Set<String> wanted = ContentWords.of(text);
        return best(
                top,
                filter,
                record -> ContentWords.of(text(record.record())).stream()
                        .filter(wanted::contains)
                        .count());
    }

    @Override
    public List<Hit> byMeaning(float[] vector, int top, EvidenceFilter filter) {
        return best(
                top, filter, record -> 1 + Vectors.dot(vector, record.vectors().whole()));
    }

    private List<Hit> best(int top, EvidenceFilter filter, ToDoubleFunction<StoredEvidence> score) {
        return records.values().stream()
                .filter(record -> filter.accepts(record.record()))
                .map(record -> new Hit(record.id(), score.applyAsDouble(record)))
                .filter(hit -> hit.score() > 0)
                .sorted(Comparator.comparingDouble(Hit::score).reversed().thenComparing(Hit::id))
                .limit(top)
                .toList();
    }

    private static String text(EvidenceRecord record) {
        return Stream.of(
                        record.title(),
                        record.finding(),
                        record.population(),
                        record.intervention(),
                        record.outcome(),
                        record.authors())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    @Override
    public List<StoredEvidence> read(List<String> ids) {
        return ids.stream().map(records::get).filter(Objects::nonNull).toList();
    }
}

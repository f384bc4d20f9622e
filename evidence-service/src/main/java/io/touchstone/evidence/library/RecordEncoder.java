package io.touchstone.evidence.library;

import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.encoder.EncodableText;
import io.touchstone.encoder.SentenceEncoder;
import io.touchstone.encoder.TextEncoding;
import io.touchstone.evidence.passage.Passage;
import io.touchstone.evidence.passage.Passages;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Makes of records what the library keeps: passages and vectors beside them. */
public final class RecordEncoder {

    private final Passages passages;
    private final SentenceEncoder encoder;
    private final InstantSource clock;

    public RecordEncoder(Passages passages, SentenceEncoder encoder, InstantSource clock) {
        this.passages = passages;
        this.encoder = encoder;
        this.clock = clock;
    }

    /** The encoder's name. */
    public String name() {
        return encoder.name();
    }

    public List<StoredEvidence> encode(List<EvidenceRecord> records) {
        List<List<Passage>> cut = records.stream().map(passages::of).toList();
        List<EncodableText> texts = new ArrayList<>(records.size());
        for (int i = 0; i < records.size(); i++) {
            texts.add(new EncodableText(
                    records.get(i).title(),
                    cut.get(i).stream().map(Passage::text).toList()));
        }
        List<TextEncoding> vectors = encoder.texts(texts);
        List<StoredEvidence> encoded = new ArrayList<>(records.size());
        for (int i = 0; i < records.size(); i++) {
            EvidenceRecord record = records.get(i);
            encoded.add(new StoredEvidence(
                    record, ContentHash.of(record), cut.get(i), encoder.name(), vectors.get(i), clock.instant()));
        }
        return encoded;
    }

    /** The same records in the vectors of the current encoder. */
    List<StoredEvidence> renew(List<StoredEvidence> records) {
        List<StoredEvidence> renewed =
                encode(records.stream().map(StoredEvidence::record).toList());
        List<StoredEvidence> result = new ArrayList<>(renewed.size());
        for (int i = 0; i < renewed.size(); i++) {
            StoredEvidence r = renewed.get(i);
            result.add(new StoredEvidence(
                    r.record(),
                    r.hash(),
                    r.passages(),
                    r.encoder(),
                    r.vectors(),
                    records.get(i).recordedAt()));
        }
        return result;
    }
}

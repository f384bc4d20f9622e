package io.touchstone.local.evaluate.scifact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.local.evaluate.LabelledSentence.Span;
import io.touchstone.local.rows.EvidenceRows;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * An abstract of the corpus as an evidence record.
 *
 * @param sentences where each of its sentences stands in the record's finding, in code points, by its number
 */
public record ScifactAbstract(EvidenceRecord record, Map<Integer, Span> sentences) {

    public ScifactAbstract {
        sentences = Map.copyOf(sentences);
    }

    /**
     * Reads a row: {@code {doc_id, title, abstract: [sentences]}}.
     *
     * @throws IllegalArgumentException that names the field that is not as it should be
     */
    static ScifactAbstract of(ObjectNode row) {
        if (!row.path("abstract").isArray()) {
            throw new IllegalArgumentException("the field \"abstract\" must be a list of sentences");
        }
        EvidenceRecord record = EvidenceRows.record(row);
        Map<Integer, Span> sentences = new TreeMap<>();
        int number = 0;
        int start = 0;
        for (JsonNode node : row.path("abstract")) {
            String sentence = node.asText().strip();
            int length = sentence.codePointCount(0, sentence.length());
            if (length > 0) {
                sentences.put(number, new Span(start, start + length));
                start += length + 1;
            }
            number++;
        }
        return new ScifactAbstract(record, sentences);
    }

    /**
     * The sentences that a passage shows: those of which it has at least half, and the one that it is a piece of. The
     * service cuts sentences by its own rules, which are not quite SciFact's.
     */
    Set<Integer> shownBy(Span passage) {
        Set<Integer> shown = new HashSet<>();
        sentences.forEach((number, sentence) -> {
            int common = passage.common(sentence);
            if (common > 0 && (2 * common >= length(sentence) || common == length(passage))) {
                shown.add(number);
            }
        });
        return shown;
    }

    private static int length(Span span) {
        return span.end() - span.start();
    }
}

package io.touchstone.evidence.passage;

import io.touchstone.contracts.Digest;
import io.touchstone.contracts.evidence.EvidenceRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Where the passages of a record are, as they are stored: {@code 0-24 25-61}. */
public final class Spans {

    private Spans() {}

    public static String write(List<Passage> passages) {
        return passages.stream().map(p -> p.start() + "-" + p.end()).collect(Collectors.joining(" "));
    }

    /** The passages of the record at these places. */
    public static List<Passage> read(EvidenceRecord record, String spans) {
        String finding = record.finding();
        List<Passage> passages = new ArrayList<>();
        for (String span : spans.split(" ")) {
            int dash = span.indexOf('-');
            int start = Integer.parseInt(span, 0, dash, 10);
            int end = Integer.parseInt(span, dash + 1, span.length(), 10);
            String text = finding.substring(finding.offsetByCodePoints(0, start), finding.offsetByCodePoints(0, end));
            passages.add(new Passage(record.id(), passages.size(), text, start, end, Digest.sha256(text)));
        }
        return List.copyOf(passages);
    }
}

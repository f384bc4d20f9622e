package io.touchstone.evidence.passage;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import io.touchstone.contracts.Digest;
import io.touchstone.contracts.evidence.EvidenceRecord;
import java.util.ArrayList;
import java.util.List;

/** Cuts findings into passages. Thread-safe. */
public final class Passages {

    /** Abbreviations of scientific English that do not end a sentence; ICU knows the common ones. */
    private static final List<String> ABBREVIATIONS =
            List.of("al.", "approx.", "ca.", "cf.", "e.g.", "i.e.", "Fig.", "incl.", "No.", "resp.", "v.", "vs.");

    private final BreakIterator sentences;

    public Passages() {
        FilteredBreakIteratorBuilder builder = FilteredBreakIteratorBuilder.getInstance(ULocale.ENGLISH);
        ABBREVIATIONS.forEach(builder::suppressBreakAfter);
        this.sentences = builder.wrapIteratorWithFilter(BreakIterator.getSentenceInstance(ULocale.ENGLISH));
    }

    /** The sentences of the record's finding, in order; at least one. */
    public List<Passage> of(EvidenceRecord record) {
        String finding = record.finding();
        List<Passage> passages = new ArrayList<>();
        // A break iterator has a state of its own.
        BreakIterator iterator = (BreakIterator) sentences.clone();
        iterator.setText(finding);
        int position = 0;
        int codePoints = 0;
        for (int from = iterator.first(), to = iterator.next();
                to != BreakIterator.DONE;
                from = to, to = iterator.next()) {
            int start = from;
            int end = to;
            while (start < end && Character.isWhitespace(finding.codePointAt(start))) {
                start += Character.charCount(finding.codePointAt(start));
            }
            while (end > start && Character.isWhitespace(finding.codePointBefore(end))) {
                end -= Character.charCount(finding.codePointBefore(end));
            }
            if (start == end) {
                continue;
            }
            codePoints += finding.codePointCount(position, start);
            position = start;
            String text = finding.substring(start, end);
            int length = text.codePointCount(0, text.length());
            passages.add(new Passage(
                    record.id(), passages.size(), text, codePoints, codePoints + length, Digest.sha256(text)));
        }
        return List.copyOf(passages);
    }
}

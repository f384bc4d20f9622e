package io.touchstone.claim.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import io.touchstone.claim.Documents;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.Span;
import org.junit.jupiter.api.Test;

/** Our way of cutting on the hard cases, and that of the libraries by themselves: what our rules are worth. */
class BoundariesTest {

    private static final String MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";
    private static final double REACHED = .985;

    @Test
    void endsAreWhereTheyShouldBe() {
        Segmenter segmenter = new Segmenter();
        Boundaries.Score score = print("Segmenter", Boundaries.score(text -> ends(segmenter, text)));
        score.misses().forEach(miss -> System.out.println("  " + miss));
        assertThat(Boundaries.cases()).hasSizeGreaterThan(150);
        assertThat(score.f1()).as("%s", score.misses()).isGreaterThanOrEqualTo(REACHED);
    }

    @Test
    void theLibrariesAloneAreWorse() throws IOException {
        BreakIterator unicode = BreakIterator.getSentenceInstance(ULocale.ENGLISH);
        BreakIterator suppressed = FilteredBreakIteratorBuilder.getInstance(ULocale.ENGLISH)
                .wrapIteratorWithFilter(BreakIterator.getSentenceInstance(ULocale.ENGLISH));
        SentenceDetectorME trained = new SentenceDetectorME(model());
        Boundaries.Score icu = print("ICU", Boundaries.score(text -> ends(unicode, text)));
        Boundaries.Score filtered =
                print("ICU with its suppressions", Boundaries.score(text -> ends(suppressed, text)));
        Boundaries.Score openNlp = print("OpenNLP and line ends", Boundaries.score(text -> ends(trained, text)));
        Boundaries.Score both = print("where OpenNLP and ICU with its suppressions agree", Boundaries.score(text -> {
            Set<Integer> ends = ends(suppressed, text);
            ends.retainAll(ends(trained, text));
            return ends;
        }));
        for (Boundaries.Score score : Arrays.asList(icu, filtered, openNlp, both)) {
            assertThat(score.f1()).isBetween(.5, REACHED - .05);
        }
    }

    private static Boundaries.Score print(String name, Boundaries.Score score) {
        System.out.printf(
                Locale.ROOT,
                "boundaries: P %.3f R %.3f F1 %.3f  %s%n",
                score.precision(),
                score.recall(),
                score.f1(),
                name);
        return score;
    }

    private static Set<Integer> ends(Segmenter segmenter, String text) {
        return segmenter.sentences(Documents.plain(text)).stream()
                .map(Sentence::end)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Integer> ends(BreakIterator prototype, String text) {
        BreakIterator breaks = (BreakIterator) prototype.clone();
        breaks.setText(text);
        Set<Integer> ends = new TreeSet<>();
        breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            ends.add(Boundaries.trimmed(text, end));
        }
        ends.remove(0);
        return ends;
    }

    /** Its model knows no line ends, so they are given to it. */
    private static Set<Integer> ends(SentenceDetectorME trained, String text) {
        Set<Integer> ends = new TreeSet<>();
        for (Span span : trained.sentPosDetect(text)) {
            ends.add(Boundaries.trimmed(text, span.getEnd()));
        }
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            ends.add(Boundaries.trimmed(text, end));
        }
        ends.remove(0);
        return ends;
    }

    private static SentenceModel model() throws IOException {
        try (InputStream in = BoundariesTest.class.getResourceAsStream(MODEL)) {
            return new SentenceModel(Objects.requireNonNull(in, MODEL + " is missing"));
        }
    }
}

package io.touchstone.claim.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.claim.Documents;
import io.touchstone.claim.Extractors;
import io.touchstone.contracts.documents.DocumentCaptured;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The cost of extraction grows with the length of the text, whatever the text. Figures: docs/benchmarks/claims.md. */
class CostIT {

    private static final ExtractClaims EXTRACT = Extractors.withoutModel(.5);

    @Test
    void theSameClaimTenThousandTimesIsOneClaimAndNoDearer() {
        List<StatedClaim> claims = ((Extraction.Extracted) EXTRACT.extract(repeated(10_000))).claims();
        assertThat(claims).hasSize(1);
        assertThat(claims.getFirst().mentions()).hasSize(10_000);
        long one = Math.min(cpu(repeated(1_250)), cpu(repeated(1_250)));
        assertThat(cpu(repeated(10_000))).isLessThan(14 * one);
    }

    private static DocumentCaptured repeated(int times) {
        return Documents.plain("Zinc shortens colds by 33%.\n".repeat(times));
    }

    static Stream<Arguments> shapes() {
        return Stream.of(
                Arguments.of(
                        "one endless line", "zinc relieves anxiety and kava improves memory, and it reduces pain "),
                Arguments.of("one claim again and again", "Zinc relieves pain. "),
                Arguments.of("one claim a line", "Zinc relieves pain.\n"),
                Arguments.of("one word a line", "ketamine\n"),
                Arguments.of("lead-ins", "It helps:\n"),
                Arguments.of("spaces", " "),
                Arguments.of("line ends", "\n"),
                Arguments.of("bullets", "•"),
                Arguments.of("bullets apart", "• "),
                Arguments.of("open brackets", "("),
                Arguments.of("turned brackets", "a)("),
                Arguments.of("open tags", "<a "),
                Arguments.of("digits", "1"),
                Arguments.of("figures", "111,"),
                Arguments.of("abbreviations", "e.g. "),
                Arguments.of("titles", "Dr. Xx "),
                Arguments.of("initials", "A."),
                Arguments.of("list numbers", "1. "),
                Arguments.of("definitions", "big long form (BLF) "),
                Arguments.of("lost spaces", "bones.It also "),
                Arguments.of("one word", "a"),
                Arguments.of("hyphens", "a-"),
                Arguments.of("full stops", "."),
                Arguments.of("negations", "not a a a improves "),
                Arguments.of("emoji", "🙂"),
                Arguments.of("accents", "e\u0301"));
    }

    /** Eight times the text may take eight times as long, and some; what grows with the square takes 64 times. */
    @ParameterizedTest
    @MethodSource("shapes")
    void costIsLinear(String shape, String piece) {
        DocumentCaptured small = Documents.plain("Zinc." + piece.repeat(5_000 / piece.length()));
        DocumentCaptured large = Documents.plain("Zinc." + piece.repeat(40_000 / piece.length()));
        cpu(small);
        long one = Math.min(cpu(small), cpu(small));
        long eight = cpu(large);
        assertThat(eight)
                .as("%s: %.1f ms for 5,000 characters, %.1f ms for 40,000", shape, one / 1e6, eight / 1e6)
                .isLessThan(20 * one + 60_000_000);
    }

    @Test
    void manyListItemsUnderOneLeadInAreLinear() {
        cpu(items(300));
        long one = cpu(items(300));
        long eight = cpu(items(2_400));
        assertThat(eight).isLessThan(20 * one + 60_000_000);
    }

    private static DocumentCaptured items(int count) {
        List<String> lines = new ArrayList<>(List.of("Ketamine reduces depression and helps with:"));
        for (int i = 0; i < count; i++) {
            lines.add("* less pain in a month");
        }
        return Documents.of(lines.toArray(String[]::new));
    }

    /** Time of the processor in this thread: what else the machine does leaves it alone. */
    private static long cpu(DocumentCaptured document) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        Extraction extraction = EXTRACT.extract(document);
        long took = threads.getCurrentThreadCpuTime() - start;
        assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
        return took;
    }
}

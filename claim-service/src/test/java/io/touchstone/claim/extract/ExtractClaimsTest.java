package io.touchstone.claim.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.claim.Documents;
import io.touchstone.claim.Extractors;
import io.touchstone.contracts.claims.Claim;
import io.touchstone.contracts.claims.Mention;
import io.touchstone.contracts.documents.DocumentCaptured;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractClaimsTest {

    private static final ExtractClaims EXTRACT = Extractors.EXTRACT;

    private static List<StatedClaim> claims(DocumentCaptured document) {
        return ((Extraction.Extracted) EXTRACT.extract(document)).claims();
    }

    private static void assertPositions(DocumentCaptured document, String about) {
        int[] text = document.text().codePoints().toArray();
        int previous = -1;
        for (StatedClaim stated : claims(document)) {
            int first = stated.mentions().getFirst().position().start();
            assertThat(first).as("sorted, %s", about).isGreaterThanOrEqualTo(previous);
            previous = first;
            int last = -1;
            for (Mention mention : stated.mentions()) {
                int start = mention.position().start();
                int end = mention.position().end();
                assertThat(start).as("mentions sorted, %s", about).isGreaterThanOrEqualTo(last);
                assertThat(end).as("inside, %s", about).isLessThanOrEqualTo(text.length);
                assertThat(new String(text, start, end - start))
                        .as("quote, %s", about)
                        .isEqualTo(mention.quote().exact());
                int before = Math.max(0, start - 32);
                assertThat(new String(text, before, start - before))
                        .isEqualTo(mention.quote().prefix());
                int after = Math.min(text.length, end + 32);
                assertThat(new String(text, end, after - end))
                        .isEqualTo(mention.quote().suffix());
                last = start;
            }
        }
    }

    @Test
    void positionsHoldForAnyText() {
        long seed = 20261122;
        Random random = new Random(seed);
        List<String> pieces = List.of(
                "Zinc relieves colds, gout and asthma in adults. ",
                "It can cause nausea in 10% of people. ",
                "🙂🙂 ",
                "\u200f\u202b",
                "<p>Kava</p> damages the liver.",
                "\n\n",
                "\r\n",
                "• Statins lower cholesterol by 30%\n",
                "STATINS PREVENT HEART ATTACKS! ",
                "e\u0301t al. Dr. No. ",
                "𝒦ava relieves anxiety within 𝟛 days. ",
                "Melatonin, which was approved in 1999, improves sleep, and the drug is safe. ",
                "Is it? ",
                "\t|\t",
                "(ABC) ");
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12) + 1; n > 0; n--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            String about = "seed " + seed + ", text " + i + ": " + text;
            if (!text.toString().isBlank()) {
                assertPositions(Documents.plain(text.toString()), about);
                assertPositions(Documents.lines(text.toString()), about);
            }
        }
    }

    @Test
    void theSameClaimAgainIsOneClaimWithTwoMentions() {
        DocumentCaptured document = Documents.of(
                "Zinc shortens colds by 33%.", "Kava relieves anxiety within a week.", "ZINC shortens colds by 33%");
        assertThat(claims(document)).extracting(s -> s.mentions().size()).containsExactly(2, 1);
        assertThat(claims(document).getFirst().claim().claimId()).isEqualTo(Claim.idOf("zinc shortens colds by 33%."));
    }

    @Test
    void partsHaveTheirOwnPositions() {
        DocumentCaptured document =
                Documents.of("🙂 About kava", "It has been shown to relieve anxiety, insomnia and migraine.");
        assertThat(claims(document))
                .extracting(
                        s -> s.claim().text(),
                        s -> s.mentions().getFirst().quote().exact())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Kava has been shown to relieve anxiety.", "anxiety"),
                        org.assertj.core.groups.Tuple.tuple("Kava has been shown to relieve insomnia.", "insomnia"),
                        org.assertj.core.groups.Tuple.tuple("Kava has been shown to relieve migraine.", "migraine"));
        assertPositions(document, "parts");
    }

    @Test
    void extractsTheSameFromTheSame() {
        DocumentCaptured document =
                Documents.of("Zinc shortens colds by 33%.", "It prevents the flu, gout and asthma.");
        assertThat(EXTRACT.extract(document)).isEqualTo(EXTRACT.extract(document));
        assertThat(EXTRACT.extractor())
                .contains("linear")
                .contains("vocabulary")
                .contains("0.60");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "zh-Hans", "es-MX"})
    void otherLanguagesAreRefusedWithAReason(String language) {
        Extraction extraction = EXTRACT.extract(Documents.document("Zinc shortens colds.", List.of(), language));
        assertThat(extraction)
                .isInstanceOfSatisfying(
                        Extraction.UnsupportedLanguage.class,
                        refused -> assertThat(refused.reason()).contains(language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB", "und"})
    void englishAndUnknownAreRead(String language) {
        assertThat(EXTRACT.extract(Documents.document("Zinc shortens colds.", List.of(), language)))
                .isInstanceOf(Extraction.Extracted.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".",
                "???",
                "🙂🙂🙂",
                "\u200f\u200e\u202e",
                "<<<>>><a <b>",
                "((((((",
                "'",
                "a",
                "1",
                "It.",
                "|||",
                "\u0000\u0001x",
                "🙂",
                "﷽﷽",
                "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A",
                "\uD83D unpaired",
                "$1 \\1 ${x} relieves pain in 5%"
            })
    void oddTextsHarmNothing(String text) {
        assertPositions(Documents.plain(text), text);
        assertPositions(Documents.of("# Kava relieves anxiety", "* " + text, text), text);
    }

    @Test
    void onlyHeadingsGiveNoClaims() {
        DocumentCaptured document = Documents.of("# Kava cures anxiety", "# Zinc prevents colds");
        assertThat(claims(document)).isEmpty();
    }

    @Test
    void capitalsAreReadToo() {
        assertThat(claims(Documents.of("CREATINE IMPROVES MEMORY IN 40% OF OLDER ADULTS.")))
                .hasSize(1);
    }
}

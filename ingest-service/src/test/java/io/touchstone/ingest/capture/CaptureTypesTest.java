package io.touchstone.ingest.capture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.contracts.documents.CaptureRequest;
import io.touchstone.ingest.capture.CaptureOutcome.Captured;
import io.touchstone.ingest.capture.CaptureOutcome.Refused;
import io.touchstone.ingest.fetch.FakePageFetcher;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What kind of file it is, and in which encoding. */
class CaptureTypesTest {

    private static final String PAGE = "<!doctype html><title>T</title><body><p>The room is quiet.</p>";

    private final Capture capture = new Capture(new FakePageFetcher(), Limits.DEFAULT);

    @ParameterizedTest
    @CsvSource({
        "255044462D312E37, PDF document",
        "504B0304140000000800, ZIP archive",
        "89504E470D0A1A0A00, PNG image",
        "FFD8FFE000, JPEG image",
        "4749463839610100, GIF image",
        "D0CF11E0A1B11AE100, old Office document",
        "7B5C727466315C616E, RTF document",
        "1F8B080000, gzip archive",
        "7F454C4602, program",
        "00000018667479706D703432, MP4",
    })
    void filesThatAreNotReadAreNamed(String hex, String name) {
        Refused refused = refused(bytes(HexFormat.of().parseHex(hex), null, "article.txt"));

        assertThat(refused.kind()).isEqualTo(Refusal.UNSUPPORTED_TYPE);
        assertThat(refused.detail()).contains(name).endsWith("submit plain text, Markdown or HTML.");
    }

    @Test
    void aWordDocumentIsToldByItsName() {
        byte[] zip = HexFormat.of().parseHex("504B03041400");

        assertThat(refused(bytes(zip, null, "Flyer.DOCX")).detail()).contains("a Word document (.docx)");
    }

    @Test
    void otherMediaTypesAreNamed() {
        assertRefused(
                bytes("{}".getBytes(UTF_8), "application/json", null),
                Refusal.UNSUPPORTED_TYPE,
                "The content type 'application/json' is not read; submit plain text, Markdown or HTML.");
    }

    @ParameterizedTest
    @CsvSource({
        "text/html, , text/html",
        "application/xhtml+xml; charset=utf-8, , application/xhtml+xml",
        ", page.HTM, text/html",
        "application/octet-stream, page.html, text/html",
        ", , text/html",
        "text/plain, page.html, text/plain",
        ", notes.md, text/markdown",
        ", notes.txt, text/plain",
    })
    void theTypeIsToldByHeaderThenNameThenBytes(String type, String name, String expected) {
        assertThat(captured(bytes(PAGE.getBytes(UTF_8), type, name)).contentType())
                .isEqualTo(expected);
    }

    @Test
    void pagesAreReadInTheirOwnEncoding() {
        byte[] declared = "<meta charset=iso-8859-15><p>20 \u00A4 a visit, caf\u00E9 included".getBytes(ISO_8859_1);
        byte[] silent = "<html><p>The caf\u00E9 is open".getBytes(ISO_8859_1);

        assertThat(captured(bytes(declared, "text/html", null)).text())
                .isEqualTo("20 \u20AC a visit, caf\u00E9 included");
        assertThat(captured(bytes(silent, "text/html", null)).text()).isEqualTo("The caf\u00E9 is open");
        assertThat(captured(bytes("<p>caf\u00E9".getBytes(UTF_8), "text/html", null))
                        .text())
                .isEqualTo("caf\u00E9");
        assertThat(captured(bytes("<p>caf\u00E9".getBytes(ISO_8859_1), "text/html; charset=latin1", null))
                        .text())
                .isEqualTo("caf\u00E9");
        assertThat(captured(bytes("<html><p>caf\u00E9".getBytes(UTF_16), "text/html", null))
                        .text())
                .isEqualTo("caf\u00E9");
    }

    private static CaptureRequest bytes(byte[] content, String type, String name) {
        return new CaptureRequest(null, null, null, content, type, name);
    }

    private Captured captured(CaptureRequest request) {
        CaptureOutcome outcome = capture.capture(request);
        assertThat(outcome).isInstanceOf(Captured.class);
        return (Captured) outcome;
    }

    private Refused refused(CaptureRequest request) {
        CaptureOutcome outcome = capture.capture(request);
        assertThat(outcome).isInstanceOf(Refused.class);
        return (Refused) outcome;
    }

    private void assertRefused(CaptureRequest request, Refusal kind, String detail) {
        assertThat(capture.capture(request)).isEqualTo(new Refused(kind, detail));
    }
}

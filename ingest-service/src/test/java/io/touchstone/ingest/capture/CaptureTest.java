package io.touchstone.ingest.capture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.contracts.documents.CaptureRequest;
import io.touchstone.ingest.capture.CaptureOutcome.Captured;
import io.touchstone.ingest.capture.CaptureOutcome.Refused;
import io.touchstone.ingest.fetch.Address;
import io.touchstone.ingest.fetch.FakePageFetcher;
import io.touchstone.ingest.fetch.FetchOutcome.NotFetched;
import io.touchstone.ingest.fetch.FetchOutcome.Reason;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaptureTest {

    private static final String PAGE = "<!doctype html><title>T</title><body><p>The room is quiet.</p>";

    private final FakePageFetcher web = new FakePageFetcher();
    private final Capture capture = new Capture(web, Limits.DEFAULT);

    @Test
    void plainTextIsTakenAsItIs() {
        String text = "\uFEFF  Kept\r\n\r\nas it is.  \n";

        Captured captured = captured(new CaptureRequest(null, text, null, null, null, "note.txt"));

        assertThat(captured.text()).isEqualTo(text);
        assertThat(captured.contentType()).isEqualTo("text/plain");
        assertThat(captured.name()).isEqualTo("note.txt");
        assertThat(captured.url()).isNull();
    }

    @Test
    void bytesOfTextKeepTheirByteOrderMark() {
        String text = "\uFEFFThe room is quiet.";

        assertThat(captured(bytes(text.getBytes(UTF_8), null, null)).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t\r\n", "\uFEFF\n", "\u00A0\u200B"})
    void nothingToReadIsEmpty(String text) {
        assertRefused(text(text), Refusal.EMPTY, "The document is empty: there is no text in it.");
        assertThat(refused(bytes(text.getBytes(UTF_8), null, null)).kind()).isEqualTo(Refusal.EMPTY);
        assertThat(refused(html(text)).kind()).isEqualTo(Refusal.EMPTY);
    }

    @Test
    void brokenUtf8IsToldByItsByte() {
        byte[] latin = "The caf\u00E9 is open.".getBytes(ISO_8859_1);

        assertRefused(
                bytes(latin, null, "a.txt"), Refusal.NOT_UTF8, "The text is not UTF-8: byte 7 (0xE9) cannot be read.");
    }

    @Test
    void aCutSequenceAtTheEndIsBrokenToo() {
        byte[] cut = HexFormat.of().parseHex("6162E282");

        assertRefused(bytes(cut, null, null), Refusal.NOT_UTF8, "The text is not UTF-8: byte 2 (0xE2) cannot be read.");
    }

    @Test
    void otherEncodingsAreNamed() {
        assertRefused(
                bytes("The room".getBytes(UTF_16), null, null),
                Refusal.NOT_UTF8,
                "The text is encoded as UTF-16; save it as UTF-8.");
        assertRefused(
                bytes("The room".getBytes(UTF_8), "text/plain; charset=iso-8859-1", null),
                Refusal.NOT_UTF8,
                "The text is said to be encoded as iso-8859-1; send it as UTF-8.");
    }

    @Test
    void halfASurrogatePairIsNoText() {
        assertRefused(
                text("ab\uD83D cd"),
                Refusal.NOT_UTF8,
                "The text holds half a surrogate pair (character 2), which is no character in UTF-8.");
    }

    @Test
    void nulMeansBinary() {
        assertRefused(text("ab\0cd"), Refusal.BINARY, "The text holds a NUL character (character 2): it is no text.");
        assertRefused(
                bytes("abc\0".getBytes(UTF_8), null, null),
                Refusal.BINARY,
                "The content holds a NUL byte (byte 3): it is no text.");
        assertRefused(html("<p>\0"), Refusal.BINARY, "The page holds a NUL character (character 3): it is no markup.");
    }

    @Test
    void manyControlCharactersMeanBinaryAndFewDoNot() {
        assertThat(refused(text("\u0001\u0002\u0003 and words")).kind()).isEqualTo(Refusal.BINARY);
        assertThat(captured(text("a".repeat(49) + "\u0002")).text()).hasSize(50);
        assertThat(refused(text("a".repeat(48) + "\u0002")).kind()).isEqualTo(Refusal.BINARY);
    }

    @Test
    void theLimitOfATextIsInBytes() {
        Capture small = new Capture(web, new Limits(10, 100, 5));

        assertThat(small.capture(text("\u00E9\u00E9\u00E9\u00E9\u00E9"))).isInstanceOf(Captured.class);
        assertThat(small.capture(text("\u00E9\u00E9\u00E9\u00E9\u00E9a")))
                .isEqualTo(new Refused(Refusal.TOO_LARGE, "The text has 11 bytes; at most 10 are taken."));
        assertThat(small.capture(bytes("\u00E9\u00E9\u00E9\u00E9\u00E9a".getBytes(UTF_8), null, null)))
                .isEqualTo(new Refused(Refusal.TOO_LARGE, "The text has 11 bytes; at most 10 are taken."));
        assertThat(small.capture(html("<p>0123456789"))).isInstanceOf(Captured.class);
        assertThat(small.capture(html("<p>0123456789a")))
                .isEqualTo(new Refused(Refusal.TOO_LARGE, "The text of the page has 11 bytes; at most 10 are taken."));
        assertThat(small.capture(html("<p>" + "x".repeat(98))))
                .isEqualTo(new Refused(Refusal.TOO_LARGE, "The page has 101 bytes; at most 100 are taken."));
        assertThat(small.capture(bytes(new byte[101], null, null)))
                .isEqualTo(new Refused(Refusal.TOO_LARGE, "The content has 101 bytes; at most 100 are taken."));
    }

    @Test
    void aMillionBytesAreTakenAndOneMoreIsNot() {
        assertThat(captured(text("a".repeat(1_000_000))).text()).hasSize(1_000_000);
        assertRefused(
                text("a".repeat(1_000_001)),
                Refusal.TOO_LARGE,
                "The text has 1000001 bytes; at most 1000000 are taken.");
    }

    @Test
    void thereIsALimitOfBlocks() {
        Capture small = new Capture(web, new Limits(100, 100, 2));

        assertThat(small.capture(text("- a\n- b"))).isInstanceOf(Captured.class);
        assertThat(small.capture(text("- a\n- b\n- c")))
                .isEqualTo(new Refused(
                        Refusal.TOO_LARGE, "The text has 3 paragraphs, headings and rows; at most 2 are taken."));
    }

    @Test
    void exactlyOneThingIsSubmitted() {
        assertRefused(
                new CaptureRequest(null, "a", "<p>b", null, null, null),
                Refusal.BAD_REQUEST,
                "Give one of text, html and content, not 2 of them.");
        assertRefused(
                new CaptureRequest(null, null, null, null, null, "x"),
                Refusal.BAD_REQUEST,
                "Nothing was submitted: give one of url, text, html and content.");
        assertThat(refused(new CaptureRequest(" ", null, null, null, null, null))
                        .kind())
                .isEqualTo(Refusal.BAD_REQUEST);
        assertRefused(
                new CaptureRequest("ftp://a.example/x", null, null, null, null, null),
                Refusal.BAD_REQUEST,
                "The url must start with http:// or https://, but is 'ftp://a.example/x'.");
        assertThat(web.asked()).isEmpty();
    }

    @Test
    void aUrlBesideATextNamesItAndIsNotFetched() {
        Captured captured = captured(new CaptureRequest(
                "HTTPS://Clinic.example:443/a/?utm_source=x#top", "The room.", null, null, null, null));

        assertThat(captured.url()).isEqualTo("https://clinic.example/a");
        assertThat(web.asked()).isEmpty();
    }

    @Test
    void aUrlAloneIsFetched() {
        web.answers("https://clinic.example/a", "text/html", PAGE);

        Captured captured = captured(url("https://clinic.example/a"));

        assertThat(captured.url()).isEqualTo("https://clinic.example/a");
        assertThat(captured.text()).isEqualTo("T\n\nThe room is quiet.");
        assertThat(captured.title()).isEqualTo("T");
    }

    @Test
    void whatIsFetchedMayBePlainText() {
        web.answers("https://clinic.example/a.txt", "text/plain", "The room is quiet.");

        assertThat(captured(url("https://clinic.example/a.txt")).text()).isEqualTo("The room is quiet.");
    }

    @Test
    void aFetchedPageSpeaksForItsOwnSiteOnly() {
        web.answers("https://clinic.example/a?id=1", "text/html", canonical("https://www.clinic.example/article/"));
        web.answers("https://evil.example/a", "text/html", canonical("https://clinic.example/article"));
        web.answers("https://clinic.example/b", "text/html", canonical("javascript:alert(1)"));

        assertThat(captured(url("https://clinic.example/a?id=1")).url())
                .isEqualTo("https://www.clinic.example/article");
        assertThat(captured(url("https://evil.example/a")).url()).isEqualTo("https://evil.example/a");
        assertThat(captured(url("https://clinic.example/b")).url()).isEqualTo("https://clinic.example/b");
    }

    @Test
    void aSubmittedPageNamesItsAddressUnlessTheSubmitterDoes() {
        String page = canonical("https://clinic.example/article");

        assertThat(captured(html(page)).url()).isEqualTo("https://clinic.example/article");
        assertThat(captured(new CaptureRequest("https://other.example/x", null, page, null, null, null))
                        .url())
                .isEqualTo("https://other.example/x");
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void whatWasNotFetchedIsRefusedWithItsReason(Reason reason) {
        web.answers("https://clinic.example/a", new NotFetched(reason, "It did not work."));

        Refused refused = refused(url("https://clinic.example/a"));

        assertThat(refused.detail()).isEqualTo("It did not work.");
        assertThat(refused.kind())
                .isEqualTo(
                        switch (reason) {
                            case NOT_ALLOWED -> Refusal.ADDRESS_NOT_ALLOWED;
                            case TOO_LARGE -> Refusal.TOO_LARGE;
                            case UNSUPPORTED_TYPE -> Refusal.UNSUPPORTED_TYPE;
                            case FAILED -> Refusal.FETCH_FAILED;
                        });
    }

    @Test
    void aPageWithoutTextIsRefused() {
        assertThat(refused(html("<html><body><img src=a.png><script>x</script></body></html>"))
                        .kind())
                .isEqualTo(Refusal.NO_TEXT);
    }

    private static String canonical(String address) {
        return "<html><head><link rel=\"Canonical\" href=\"" + address + "\"></head><body><p>The room is quiet.</p>";
    }

    private static CaptureRequest text(String text) {
        return new CaptureRequest(null, text, null, null, null, null);
    }

    private static CaptureRequest html(String html) {
        return new CaptureRequest(null, null, html, null, null, null);
    }

    private static CaptureRequest bytes(byte[] content, String type, String name) {
        return new CaptureRequest(null, null, null, content, type, name);
    }

    private static CaptureRequest url(String url) {
        assertThat(Address.of(url)).isInstanceOf(Address.Web.class);
        return new CaptureRequest(url, null, null, null, null, null);
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

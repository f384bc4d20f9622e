package io.touchstone.ingest.capture;

import io.touchstone.contracts.documents.Block;
import io.touchstone.ingest.capture.Capture.Source;
import io.touchstone.ingest.capture.CaptureOutcome.Captured;
import io.touchstone.ingest.capture.CaptureOutcome.Refused;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads text, markup and bytes, within limits. */
final class SourceReader {

    /** Text that was copied out of a PDF has a few control characters; with more than one in fifty it is none. */
    private static final int TEXT_PER_CONTROL = 50;

    private final Limits limits;
    private final Pages pages = new Pages();

    SourceReader(Limits limits) {
        this.limits = limits;
    }

    /** Plain text is taken as it is: not a character is changed. */
    CaptureOutcome text(String text, Source source, String contentType) {
        int lone = Utf8.loneSurrogate(text);
        if (lone >= 0) {
            return new Refused(
                    Refusal.NOT_UTF8,
                    "The text holds half a surrogate pair (character " + lone + "), which is no character in UTF-8.");
        }
        if (Spaces.isBlank(text) && text.indexOf('\0') < 0) {
            return empty();
        }
        int bytes = Utf8.length(text);
        if (bytes > limits.textBytes()) {
            return tooLarge("The text", bytes, limits.textBytes());
        }
        Optional<Refused> binary = controls(text);
        if (binary.isPresent()) {
            return binary.get();
        }
        Layout layout = PlainText.layout(text);
        return captured(layout.title(), source.url(), source.name(), contentType, text, layout.blocks());
    }

    CaptureOutcome html(String html, Source source) {
        if (Spaces.isBlank(html)) {
            return empty();
        }
        int bytes = Utf8.length(html);
        if (bytes > limits.sourceBytes()) {
            return tooLarge("The page", bytes, limits.sourceBytes());
        }
        if (html.indexOf('\0') >= 0) {
            return binary("The page holds a NUL character (character " + html.indexOf('\0') + "): it is no markup.");
        }
        return page(pages.read(html, source.url()), source, MediaType.HTML);
    }

    /**
     * @param contentType as the submitter or the server says; absent: told from the name and the bytes
     * @param charset as the server says, when it is not part of the content type
     */
    CaptureOutcome bytes(byte[] bytes, @Nullable String contentType, @Nullable String charset, Source source) {
        if (bytes.length == 0) {
            return empty();
        }
        if (bytes.length > limits.sourceBytes()) {
            return tooLarge("The content", bytes.length, limits.sourceBytes());
        }
        Optional<String> other = FileType.notText(bytes, source.name());
        if (other.isPresent()) {
            return new Refused(
                    Refusal.UNSUPPORTED_TYPE,
                    "This is " + other.get() + ", which is not read; submit plain text, Markdown or HTML.");
        }
        String declared = MediaType.of(contentType);
        if (declared != null && !MediaType.isPage(declared) && !MediaType.isText(declared)) {
            return new Refused(
                    Refusal.UNSUPPORTED_TYPE,
                    "The content type '" + declared + "' is not read; submit plain text, Markdown or HTML.");
        }
        String stated = charset == null ? MediaType.charset(contentType) : charset;
        String type = declared == null ? MediaType.ofName(source.name()) : declared;
        if (type == null) {
            type = startsAsPage(bytes) ? MediaType.HTML : MediaType.TEXT;
        }
        return MediaType.isPage(type) ? page(bytes, stated, source, type) : plain(bytes, stated, source, type);
    }

    private CaptureOutcome page(byte[] bytes, @Nullable String charset, Source source, String type) {
        boolean wide = FileType.otherEncoding(bytes).isPresent();
        int nul = wide ? -1 : indexOfNul(bytes);
        if (nul >= 0) {
            return binary("The content holds a NUL byte (byte " + nul + "): it is no markup.");
        }
        return page(pages.read(bytes, charset, source.url()), source, type);
    }

    private CaptureOutcome page(Page page, Source source, String type) {
        if (page.text().isEmpty()) {
            return new Refused(
                    Refusal.NO_TEXT,
                    "No text was found on the page; perhaps a program in the browser puts it there. Submit its text instead.");
        }
        int bytes = Utf8.length(page.text());
        if (bytes > limits.textBytes()) {
            return tooLarge("The text of the page", bytes, limits.textBytes());
        }
        return captured(page.title(), source.url(page.canonical()), source.name(), type, page.text(), page.blocks());
    }

    private CaptureOutcome plain(byte[] bytes, @Nullable String charset, Source source, String type) {
        Optional<String> encoding = FileType.otherEncoding(bytes);
        if (encoding.isPresent()) {
            return new Refused(Refusal.NOT_UTF8, "The text is encoded as " + encoding.get() + "; save it as UTF-8.");
        }
        int nul = indexOfNul(bytes);
        if (nul >= 0) {
            return binary("The content holds a NUL byte (byte " + nul + "): it is no text.");
        }
        if (charset != null && !isUtf8(charset)) {
            return new Refused(
                    Refusal.NOT_UTF8, "The text is said to be encoded as " + charset + "; send it as UTF-8.");
        }
        if (bytes.length > limits.textBytes()) {
            return tooLarge("The text", bytes.length, limits.textBytes());
        }
        return switch (Utf8.read(bytes)) {
            case Utf8.Reading.Broken broken ->
                new Refused(
                        Refusal.NOT_UTF8,
                        "The text is not UTF-8: byte %d (0x%02X) cannot be read."
                                .formatted(broken.offset(), broken.value()));
            case Utf8.Reading.Text read -> text(read.text(), source, type);
        };
    }

    private CaptureOutcome captured(
            @Nullable String title,
            @Nullable String url,
            @Nullable String name,
            String type,
            String text,
            List<Block> blocks) {
        if (blocks.size() > limits.blocks()) {
            return new Refused(
                    Refusal.TOO_LARGE,
                    "The text has " + blocks.size() + " paragraphs, headings and rows; at most " + limits.blocks()
                            + " are taken.");
        }
        return new Captured(title, url, name, type, text, blocks);
    }

    private static Optional<Refused> controls(String text) {
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            return Optional.of(binary("The text holds a NUL character (character " + nul + "): it is no text."));
        }
        long controls = text.chars()
                .filter(c -> (c < 0x20 && !Character.isWhitespace(c)) || c == 0x7F)
                .count();
        return controls * TEXT_PER_CONTROL > text.length()
                ? Optional.of(binary(
                        "The text has " + controls + " control characters among " + text.length() + ": it is no text."))
                : Optional.empty();
    }

    private static boolean startsAsPage(byte[] bytes) {
        return FileType.startsAsPage(new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1)
                .replace("\u00EF\u00BB\u00BF", ""));
    }

    private static boolean isUtf8(String charset) {
        String name = charset.toLowerCase(Locale.ROOT);
        return name.equals("utf-8") || name.equals("utf8") || name.equals("us-ascii") || name.equals("ascii");
    }

    private static int indexOfNul(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    private static Refused empty() {
        return new Refused(Refusal.EMPTY, "The document is empty: there is no text in it.");
    }

    private static Refused binary(String detail) {
        return new Refused(Refusal.BINARY, detail);
    }

    private static Refused tooLarge(String what, int bytes, int limit) {
        return new Refused(Refusal.TOO_LARGE, what + " has " + bytes + " bytes; at most " + limit + " are taken.");
    }
}

package io.touchstone.ingest.capture;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells from the first bytes, and the name, what kind of file it is that we do not read. */
final class FileType {

    /** @param magic whether bytes are of this kind */
    private record Known(String name, Predicate<byte[]> magic) {}

    private static final List<Known> KINDS = List.of(
            new Known("a PDF document", starting("255044462D")),
            new Known("an RTF document", starting("7B5C727466")),
            new Known("an old Office document (.doc, .xls or .ppt)", starting("D0CF11E0A1B11AE1")),
            new Known("a PNG image", starting("89504E470D0A1A0A")),
            new Known("a JPEG image", starting("FFD8FF")),
            new Known("a GIF image", starting("47494638")),
            new Known("a WebP image", b -> at(b, 0, "52494646") && at(b, 8, "57454250")),
            new Known("a WAV recording", b -> at(b, 0, "52494646") && at(b, 8, "57415645")),
            new Known("a TIFF image", b -> at(b, 0, "49492A00") || at(b, 0, "4D4D002A")),
            new Known("an MP4 or HEIC file", b -> at(b, 4, "66747970")),
            new Known("an MP3 recording", starting("494433")),
            new Known("a gzip archive", starting("1F8B")),
            new Known("a 7-Zip archive", starting("377ABCAF271C")),
            new Known("a RAR archive", starting("526172211A07")),
            new Known("a SQLite database", starting("53514C69746520666F726D6174")),
            new Known("a program", b -> at(b, 0, "7F454C46") || at(b, 0, "CAFEBABE")));

    private static final List<Known> OTHER_ENCODINGS = List.of(
            new Known("UTF-32", b -> at(b, 0, "0000FEFF") || at(b, 0, "FFFE0000")),
            new Known("UTF-16", b -> at(b, 0, "FEFF") || at(b, 0, "FFFE")));

    private FileType() {}

    /** The kind of file, in words with an article, when it is one that is known and not text. */
    static Optional<String> notText(byte[] bytes, @Nullable String name) {
        if (at(bytes, 0, "504B0304") || at(bytes, 0, "504B0506")) {
            return Optional.of(zipped(bytes, name));
        }
        return KINDS.stream()
                .filter(k -> k.magic().test(bytes))
                .map(Known::name)
                .findFirst();
    }

    /** The encoding that a byte order mark tells, when it is another than UTF-8. */
    static Optional<String> otherEncoding(byte[] bytes) {
        return OTHER_ENCODINGS.stream()
                .filter(k -> k.magic().test(bytes))
                .map(Known::name)
                .findFirst();
    }

    /** Whether a text starts as markup of a page does, after white space and comments. */
    static boolean startsAsPage(String text) {
        int i = Spaces.skip(text, 0, text.length());
        while (text.startsWith("<!--", i)) {
            int end = text.indexOf("-->", i);
            if (end < 0) {
                return false;
            }
            i = Spaces.skip(text, end + 3, text.length());
        }
        String start = text.substring(i, Math.min(text.length(), i + 200)).toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html")
                || start.startsWith("<html")
                || start.startsWith("<head")
                || start.startsWith("<body")
                || (start.startsWith("<?xml") && start.contains("html"));
    }

    private static String zipped(byte[] bytes, @Nullable String name) {
        String start = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
        String file = name == null ? "" : name.toLowerCase(Locale.ROOT);
        if (start.contains("word/") || file.endsWith(".docx")) {
            return "a Word document (.docx)";
        } else if (start.contains("xl/") || file.endsWith(".xlsx")) {
            return "an Excel workbook (.xlsx)";
        } else if (start.contains("ppt/") || file.endsWith(".pptx")) {
            return "a PowerPoint presentation (.pptx)";
        } else if (start.contains("application/epub+zip") || file.endsWith(".epub")) {
            return "an EPUB book";
        } else if (start.contains("application/vnd.oasis.opendocument")) {
            return "an OpenDocument file";
        } else if (start.contains("[Content_Types].xml")) {
            return "an Office document";
        }
        return "a ZIP archive";
    }

    private static Predicate<byte[]> starting(String hex) {
        return bytes -> at(bytes, 0, hex);
    }

    private static boolean at(byte[] bytes, int offset, String hex) {
        byte[] magic = HexFormat.of().parseHex(hex);
        if (bytes.length < offset + magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (bytes[offset + i] != magic[i]) {
                return false;
            }
        }
        return true;
    }
}

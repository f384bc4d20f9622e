package io.touchstone.ingest.capture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Parses web pages. A large page takes many times its size in memory, so large ones take turns. */
final class Pages {

    private static final int LARGE = 1_000_000;
    /** What the web takes for a page that says nothing of its encoding and is not UTF-8. */
    private static final String UNDECLARED = "windows-1252";

    /** Page builders nest some thirty elements; what is deeper is an accident or an attack, and takes its time. */
    private static final int DEEPEST = 200;

    private final Semaphore turns = new Semaphore(1, true);

    Page read(String html, @Nullable String address) {
        String base = address == null ? "" : address;
        return inTurn(html.length(), () -> Page.of(Jsoup.parse(html, base, parser()), base));
    }

    /**
     * Reads bytes in the encoding that the header, the byte order mark or the page itself tells.
     *
     * @param charset of the Content-Type header; absent when it names none
     */
    Page read(byte[] html, @Nullable String charset, @Nullable String address) {
        String base = address == null ? "" : address;
        return inTurn(html.length, () -> Page.of(parse(html, charset, base), base));
    }

    private static Document parse(byte[] html, @Nullable String charset, String base) {
        String known = isSupported(charset) ? charset : null;
        if (known != null) {
            return decode(html, known, base);
        }
        Document page = decode(html, null, base);
        boolean guessedWrong = page.charset().name().equals("UTF-8")
                && !declaresCharset(page)
                && Utf8.read(html) instanceof Utf8.Reading.Broken;
        return guessedWrong ? decode(html, UNDECLARED, base) : page;
    }

    private static Parser parser() {
        return Parser.htmlParser().setMaxDepth(DEEPEST);
    }

    private static boolean declaresCharset(Document page) {
        return page.selectFirst("meta[charset],meta[http-equiv~=(?i)^content-type$]") != null;
    }

    private static Document decode(byte[] html, @Nullable String charset, String base) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(html), charset, base, parser());
        } catch (IOException e) {
            throw new UncheckedIOException("an array can be read", e);
        }
    }

    private static boolean isSupported(@Nullable String charset) {
        try {
            return charset != null && Charset.isSupported(charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return false;
        }
    }

    private Page inTurn(int size, Supplier<Page> reading) {
        if (size < LARGE) {
            return reading.get();
        }
        turns.acquireUninterruptibly();
        try {
            return reading.get();
        } finally {
            turns.release();
        }
    }
}

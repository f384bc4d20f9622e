package io.touchstone.ingest.capture;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The media types that are read, and those that say nothing. */
final class MediaType {

    static final String TEXT = "text/plain";
    static final String MARKDOWN = "text/markdown";
    static final String HTML = "text/html";

    private static final Set<String> PAGES = Set.of(HTML, "application/xhtml+xml");
    private static final Set<String> TEXTS = Set.of(TEXT, MARKDOWN, "text/x-markdown");
    /** Servers and clients say these when they do not know. */
    private static final Set<String> UNSURE =
            Set.of("application/octet-stream", "binary/octet-stream", "*/*", "text/*");

    private MediaType() {}

    /** Without parameters and in small letters; absent when it says nothing. */
    static @Nullable String of(@Nullable String contentType) {
        if (contentType == null) {
            return null;
        }
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.isEmpty() || UNSURE.contains(type) ? null : type;
    }

    /** The charset parameter; absent when there is none. */
    static @Nullable String charset(@Nullable String contentType) {
        if (contentType == null) {
            return null;
        }
        for (String parameter : contentType.split(";")) {
            String[] pair = parameter.split("=", 2);
            if (pair.length == 2 && pair[0].strip().equalsIgnoreCase("charset")) {
                String value = pair[1].strip().replaceAll("^[\"']|[\"']$", "");
                return value.isEmpty() ? null : value;
            }
        }
        return null;
    }

    static boolean isPage(String type) {
        return PAGES.contains(type);
    }

    static boolean isText(String type) {
        return TEXTS.contains(type);
    }

    /** What the ending of a name says, among the types that are read; absent when it says nothing. */
    static @Nullable String ofName(@Nullable String name) {
        String lower = name == null ? "" : name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".html") || lower.endsWith(".htm") || lower.endsWith(".xhtml")) {
            return HTML;
        } else if (lower.endsWith(".md") || lower.endsWith(".markdown")) {
            return MARKDOWN;
        } else if (lower.endsWith(".txt") || lower.endsWith(".text")) {
            return TEXT;
        }
        return null;
    }
}

package io.touchstone.contracts.documents;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * An article to capture: the body of {@code POST /v1/documents}. Exactly one of {@code url}, {@code text}, {@code html}
 * and {@code content} is given.
 *
 * @param url address to fetch
 * @param text plain text; positions in the report are those of this text
 * @param html a page's markup
 * @param content bytes of a file (base64 in JSON), read as {@code contentType} says, else as told from the bytes
 * @param contentType media type of {@code content}; absent: told from the name and the bytes
 * @param name what the submitter calls it, for example a file name
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CaptureRequest(
        @Nullable String url,
        @Nullable String text,
        @Nullable String html,
        byte @Nullable [] content,
        @Nullable String contentType,
        @Nullable String name) {}

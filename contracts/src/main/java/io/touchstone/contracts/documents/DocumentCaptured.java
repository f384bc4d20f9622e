package io.touchstone.contracts.documents;

import io.touchstone.contracts.Require;
import io.touchstone.contracts.events.Event;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of an article was captured. It carries all that the next step needs, so that nobody has to ask back.
 *
 * @param documentId names the article: {@code doc-} and 24 hexadecimal digits
 * @param version hash of the text: the same text is the same version
 * @param title the article's title; absent when it has none
 * @param language BCP 47 language tag of the text, {@code und} when it could not be told
 * @param url canonical address; absent for a file or text
 * @param name what the submitter calls it (a file name, for example); absent when not given
 * @param contentType media type of what was submitted
 * @param text the main text; positions are code points of this string
 * @param blocks the roles of the parts of the text, sorted, without overlap
 */
public record DocumentCaptured(
        String documentId,
        String version,
        @Nullable String title,
        String language,
        @Nullable String url,
        @Nullable String name,
        String contentType,
        String text,
        List<Block> blocks,
        Instant capturedAt)
        implements Event {

    public DocumentCaptured {
        Require.text("documentId", documentId);
        Require.text("version", version);
        Require.text("language", language);
        Require.text("contentType", contentType);
        Require.text("text", text);
        Require.present("capturedAt", capturedAt);
        blocks = Require.copy(blocks);
        int previous = 0;
        for (Block block : blocks) {
            if (block.start() < previous) {
                throw new IllegalArgumentException("blocks must be sorted and must not overlap, but one starts at "
                        + block.start() + " before " + previous);
            }
            previous = block.end();
        }
        int length = text.codePointCount(0, text.length());
        if (previous > length) {
            throw new IllegalArgumentException(
                    "blocks must lie in the text of " + length + " code points, but one ends at " + previous);
        }
    }

    @Override
    public String key() {
        return documentId;
    }

    @Override
    public String identity() {
        return documentId + "@" + version;
    }
}

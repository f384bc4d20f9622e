package io.touchstone.ingest.capture;

import io.touchstone.contracts.Require;
import io.touchstone.contracts.documents.Block;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of a submission, before it has an identity. */
public sealed interface CaptureOutcome {

    /**
     * The text of an article.
     *
     * @param title absent when it has none
     * @param url canonical address; absent for a file or text without one
     * @param name what the submitter calls it; absent when not given
     * @param contentType media type that the submission was read as
     * @param text the main text
     * @param blocks the parts of the text: sorted, without overlap, in code points, only white space between them
     */
    record Captured(
            @Nullable String title,
            @Nullable String url,
            @Nullable String name,
            String contentType,
            String text,
            List<Block> blocks)
            implements CaptureOutcome {

        public Captured {
            Require.text("contentType", contentType);
            Require.text("text", text);
            blocks = Require.copy(blocks);
        }
    }

    /**
     * The submission cannot be taken.
     *
     * @param detail what is wrong with it and, where that helps, what would be right; a sentence
     */
    record Refused(Refusal kind, String detail) implements CaptureOutcome {

        public Refused {
            Require.present("kind", kind);
            Require.text("detail", detail);
        }
    }
}

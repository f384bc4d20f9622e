package io.touchstone.local.check;

import io.touchstone.local.render.CheckedArticle;
import org.jspecify.annotations.Nullable;

/** What became of an article. */
public sealed interface Outcome {

    /** As the user wrote it. */
    String name();

    /** @param note what to know of where its verdicts come from; absent when they were all reached now */
    record Checked(CheckedArticle article, @Nullable String note) implements Outcome {

        @Override
        public String name() {
            return article.name();
        }
    }

    /** @param reason for a person */
    record Failed(String name, String reason) implements Outcome {}
}

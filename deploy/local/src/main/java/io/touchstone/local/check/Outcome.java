package io.touchstone.local.check;

import io.touchstone.local.render.CheckedArticle;

/** What became of an article. */
public sealed interface Outcome {

    /** As the user wrote it. */
    String name();

    /** @param known whether this very text had been checked before */
    record Checked(CheckedArticle article, boolean known) implements Outcome {

        @Override
        public String name() {
            return article.name();
        }
    }

    /** @param reason for a person */
    record Failed(String name, String reason) implements Outcome {}
}

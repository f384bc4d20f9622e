package io.touchstone.local.render;

import java.util.List;

/** Writes reports in one of the formats. Pure: the same reports give the same text. */
public interface Renderer {

    /** All reports as one document, ended by a newline. */
    String render(List<CheckedArticle> articles);
}

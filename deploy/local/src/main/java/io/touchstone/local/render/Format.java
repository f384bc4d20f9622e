package io.touchstone.local.render;

/** The formats of {@code check --format}. Lower case, as they are typed. */
public enum Format {
    text,
    json,
    markdown,
    html;

    /**
     * @param width columns of text, 0 when nobody reads it on a terminal
     * @param colour whether text may be coloured
     */
    public Renderer renderer(int width, boolean colour) {
        return switch (this) {
            case text -> new TextRenderer(width, colour);
            case json -> new JsonRenderer();
            case markdown -> new MarkdownRenderer();
            case html -> new HtmlRenderer();
        };
    }
}

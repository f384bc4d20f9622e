package io.touchstone.ingest.capture;

/**
 * How much of an article is taken.
 *
 * @param textBytes the captured text, as UTF-8: it travels whole in an event
 * @param sourceBytes what is submitted, or fetched, before the text is taken out of it
 * @param blocks parts of the text: each takes room in the event too
 */
public record Limits(int textBytes, int sourceBytes, int blocks) {

    /** What DESIGN says of events, and pages ten times as large. */
    public static final Limits DEFAULT = new Limits(1_000_000, 10_000_000, 20_000);

    public Limits {
        positive("textBytes", textBytes);
        positive("sourceBytes", sourceBytes);
        positive("blocks", blocks);
    }

    private static void positive(String field, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(field + " must be at least 1, but is " + value);
        }
    }
}

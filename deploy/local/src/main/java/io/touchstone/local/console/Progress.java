package io.touchstone.local.console;

/** Tells a person what is being done. Never on standard output. Safe for use by several threads. */
public interface Progress extends AutoCloseable {

    /** A step, or something worth knowing: a line. */
    void say(String line);

    /** A count begins: {@code total} things to do, -1 when nobody knows. */
    void begin(String task, long total);

    /** It turns out how many there are. */
    void total(long total);

    /** So many are done; {@code note} says what of them is worth knowing, and may be empty. */
    void done(long count, String note);

    /** The count is over. */
    void end();

    @Override
    default void close() {
        end();
    }

    /** Says nothing. */
    Progress SILENT = new Progress() {
        @Override
        public void say(String line) {}

        @Override
        public void begin(String task, long total) {}

        @Override
        public void total(long total) {}

        @Override
        public void done(long count, String note) {}

        @Override
        public void end() {}
    };

    /** A bar on a terminal, plain lines elsewhere. */
    static Progress on(Terminal terminal) {
        return terminal.animate() ? new BarProgress(terminal.err()) : new LineProgress(terminal.err());
    }
}

package io.touchstone.local.console;

import java.io.PrintStream;
import java.time.Duration;

/** Plain lines: a count is told at most every few seconds, so that a log stays readable. */
public final class LineProgress implements Progress {

    private static final long PAUSE = Duration.ofSeconds(5).toNanos();

    private final PrintStream err;
    private String task = "";
    private long total = -1;
    private long count;
    private long told;

    public LineProgress(PrintStream err) {
        this.err = err;
    }

    @Override
    public synchronized void say(String line) {
        err.println(line);
        err.flush();
    }

    @Override
    public synchronized void begin(String newTask, long newTotal) {
        task = newTask;
        total = newTotal;
        count = 0;
        told = System.nanoTime();
    }

    @Override
    public synchronized void total(long newTotal) {
        total = newTotal;
    }

    @Override
    public synchronized void done(long newCount, String note) {
        count = newCount;
        long now = System.nanoTime();
        if (now - told >= PAUSE && count != total) {
            told = now;
            tell(note);
        }
    }

    @Override
    public synchronized void end() {
        if (!task.isEmpty() && count > 0) {
            tell("");
        }
        task = "";
    }

    private void tell(String note) {
        String of = total < 0 ? "" : " of " + total;
        say(task + ": " + count + of + (note.isEmpty() ? "" : ", " + note));
    }
}

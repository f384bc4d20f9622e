package io.touchstone.local.console;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar on a terminal; it goes when the work is done. */
final class BarProgress implements Progress {

    private static final int WIDTH = 79;

    private final PrintStream err;
    private @Nullable ProgressBar bar;

    BarProgress(PrintStream err) {
        this.err = err;
    }

    @Override
    public synchronized void say(String line) {
        if (bar != null) {
            bar.pause();
            wipe();
        }
        err.println(line);
        err.flush();
        if (bar != null) {
            bar.resume();
        }
    }

    @Override
    public synchronized void begin(String task, long total) {
        end();
        bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(150)
                .setMaxRenderedLength(WIDTH)
                .hideEta()
                .setConsumer(new Passing(err))
                .build();
    }

    @Override
    public synchronized void total(long total) {
        if (bar != null) {
            bar.maxHint(total);
        }
    }

    @Override
    public synchronized void done(long count, String note) {
        if (bar != null) {
            bar.stepTo(count);
            bar.setExtraMessage(note.isEmpty() ? "" : " " + note);
        }
    }

    @Override
    public synchronized void end() {
        if (bar != null) {
            bar.close();
            bar = null;
            wipe();
        }
    }

    /** Ends no line: what is over is wiped away. */
    private static final class Passing extends ConsoleProgressBarConsumer {

        Passing(PrintStream err) {
            super(err, WIDTH);
        }

        @Override
        public void close() {}
    }

    /** To the start of the line, and clear it: the bar leaves nothing behind. */
    private void wipe() {
        err.print("\r\u001b[K");
        err.flush();
    }
}

package io.touchstone.local.check;

import io.touchstone.local.console.Progress;
import io.touchstone.local.console.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** While a command works, starts services again that have ended: every process may die at any moment. */
public final class Guardian implements AutoCloseable {

    private static final int MOST = 10;

    private final Thread thread;

    /** @param revive starts what has ended, and says what that was */
    public Guardian(Supplier<List<String>> revive, Duration every, Progress progress) {
        this.thread = Thread.ofVirtual().name("guardian").start(() -> watch(revive, every, progress));
    }

    private static void watch(Supplier<List<String>> revive, Duration every, Progress progress) {
        int revived = 0;
        while (revived < MOST) {
            try {
                Thread.sleep(every);
                for (String part : revive.get()) {
                    revived++;
                    progress.say(part + " had ended unexpectedly; it runs again, and nothing is lost");
                }
            } catch (InterruptedException e) {
                return;
            } catch (Refusal e) {
                revived++;
                if (!Thread.currentThread().isInterrupted()) {
                    progress.say(e.reason());
                }
            }
        }
    }

    /** Returns once it does nothing more: what comes next may be stopping those services. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

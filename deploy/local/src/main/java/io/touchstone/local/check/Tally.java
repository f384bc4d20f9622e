package io.touchstone.local.check;

import io.touchstone.contracts.claims.Report;
import io.touchstone.local.console.Progress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Adds up how far all the articles are. */
final class Tally {

    private record Seen(int claims, int pending) {}

    private final Progress progress;
    private final int articles;
    private final Map<Integer, Seen> seen = new HashMap<>();
    private int finished;
    private long lastChange = System.nanoTime();

    Tally(Progress progress, int articles) {
        this.progress = progress;
        this.articles = articles;
        progress.begin("Checking claims", -1);
    }

    synchronized void seen(int article, Report report) {
        Seen now = new Seen(report.summary().claims(), report.summary().pending());
        if (!now.equals(seen.put(article, now))) {
            changed();
        }
    }

    synchronized void finished() {
        finished++;
        changed();
    }

    /** How long nothing at all has happened, to whichever article: each may have to wait for the others. */
    synchronized Duration quiet() {
        return Duration.ofNanos(System.nanoTime() - lastChange);
    }

    /** Something has happened. */
    synchronized void changed() {
        lastChange = System.nanoTime();
        int claims = seen.values().stream().mapToInt(Seen::claims).sum();
        int pending = seen.values().stream().mapToInt(Seen::pending).sum();
        if (claims > 0) {
            progress.total(claims);
        }
        progress.done(claims - pending, articles == 1 ? "" : finished + " of " + articles + " articles");
    }
}

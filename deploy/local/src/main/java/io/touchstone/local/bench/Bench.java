package io.touchstone.local.bench;

import io.touchstone.contracts.documents.CaptureRequest;
import io.touchstone.local.check.Article;
import io.touchstone.local.check.Checker;
import io.touchstone.local.check.Outcome;
import io.touchstone.local.client.Api;
import io.touchstone.local.console.Progress;
import io.touchstone.local.console.Refusal;
import io.touchstone.local.platform.DataDirectory;
import io.touchstone.local.platform.Folders;
import io.touchstone.local.platform.Installation;
import io.touchstone.local.platform.Platform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** Measures what a user waits for: starting, and a warm check of an article of 60 sentences. */
public final class Bench {

    private static final int SENTENCES = 60;

    private final Installation installation;
    private final Map<String, String> environment;
    private final Progress progress;

    public Bench(Installation installation, Map<String, String> environment, Progress progress) {
        this.installation = installation;
        this.environment = Map.copyOf(environment);
        this.progress = progress;
    }

    /** Returns the lines of the result. */
    public List<String> run(int articles) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        lines.add("Machine                         " + machine());
        Path folder = Files.createTempDirectory("touchstone-bench");
        try {
            Platform with = platform(folder, Map.of());
            progress.say("Preparing ...");
            with.up(OptionalInt.empty()); // Formats the data directory, loads the library, makes the start-up caches.
            with.down();
            lines.add("Ready after up                  " + seconds(up(with)));
            try {
                lines.add("Memory when ready               " + megabytes(with));
                checks(with, articles, lines);
                lines.add("Memory after these checks       " + megabytes(with));
            } finally {
                with.down();
            }
            Platform without = platform(folder, Map.of("TOUCHSTONE_AOT", "off"));
            try {
                lines.add("Ready without start-up caches   " + seconds(up(without)));
            } finally {
                without.down();
            }
        } finally {
            Folders.delete(folder);
        }
        return lines;
    }

    private Platform platform(Path folder, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(environment);
        settings.putAll(more);
        return Platform.of(installation, new DataDirectory(folder), settings, progress);
    }

    private static long up(Platform platform) {
        long start = System.nanoTime();
        platform.up(OptionalInt.empty());
        return System.nanoTime() - start;
    }

    private void checks(Platform platform, int articles, List<String> lines) throws InterruptedException {
        Checker checker = new Checker(new Api(platform.api()), progress, Duration.ofMinutes(3));
        time(checker, 0); // Warms up.
        List<Long> times = new ArrayList<>();
        for (int i = 1; i <= articles; i++) {
            times.add(time(checker, i));
        }
        times.sort(null);
        lines.add("Check of 60 sentences, median   " + seconds(times.get(times.size() / 2)) + "  (fastest "
                + seconds(times.getFirst()) + ", slowest " + seconds(times.getLast()) + ", of " + articles + ")");
    }

    private static long time(Checker checker, int seed) throws InterruptedException {
        Article article = new Generated("bench-" + seed, SampleArticle.text(seed, SENTENCES));
        long start = System.nanoTime();
        Outcome outcome = checker.check(List.of(article)).getFirst();
        long took = System.nanoTime() - start;
        if (outcome instanceof Outcome.Failed failed) {
            throw new Refusal("the check failed: " + failed.reason());
        }
        return took;
    }

    private static String megabytes(Platform platform) throws InterruptedException {
        return platform.status().memory() / 1_000_000 + " MB, four processes";
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
    }

    private static String machine() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.availableProcessors() + " processors, JDK " + Runtime.version() + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }

    private record Generated(String name, String text) implements Article {

        @Override
        public CaptureRequest request() {
            return new CaptureRequest(
                    null, null, null, text.getBytes(StandardCharsets.UTF_8), "text/plain", name + ".txt");
        }
    }
}

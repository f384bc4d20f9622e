package io.touchstone.local.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchstone.contracts.claims.Report;
import io.touchstone.contracts.documents.CaptureReceipt;
import io.touchstone.local.client.Api;
import io.touchstone.local.client.ApiProblem;
import io.touchstone.local.console.Progress;
import io.touchstone.local.console.Refusal;
import io.touchstone.local.render.CheckedArticle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Submits articles, waits for their reports. One that fails leaves the others alone. */
public final class Checker {

    /** Articles under way at a time: submitted, and waiting for their verdicts. */
    private static final int UNDER_WAY = 16;

    /** Articles held in memory and being sent at a time. */
    private static final int BEING_SENT = 3;

    private static final int REFRESHED_AT_ONCE = 20;

    /** Articles whose verdicts are looked at again at a time; the service takes few such requests. */
    private static final int REFRESHING = 2;

    private static final Duration FIRST_LOOK = Duration.ofMillis(30);
    private static final Duration LAST_LOOK = Duration.ofMillis(300);

    private final Api api;
    private final Progress progress;
    private final Duration standstill;
    private final Semaphore refreshing = new Semaphore(REFRESHING);

    /** @param standstill how long nothing at all may happen before what is not done is given up */
    public Checker(Api api, Progress progress, Duration standstill) {
        this.api = api;
        this.progress = progress;
        this.standstill = standstill;
    }

    /** Returns what became of each, in the order given. */
    public List<Outcome> check(List<Article> articles) throws InterruptedException {
        Tally tally = new Tally(progress, articles.size());
        Semaphore underWay = new Semaphore(UNDER_WAY);
        Semaphore beingSent = new Semaphore(BEING_SENT);
        List<Future<Outcome>> futures = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < articles.size(); i++) {
                int index = i;
                Article article = articles.get(i);
                underWay.acquire();
                futures.add(threads.submit(() -> {
                    try {
                        return outcome(index, article, beingSent, tally);
                    } finally {
                        tally.finished();
                        underWay.release();
                    }
                }));
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> future : futures) {
                outcomes.add(future.get());
            }
            return outcomes;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            progress.end();
        }
    }

    private Outcome outcome(int index, Article article, Semaphore beingSent, Tally tally) throws InterruptedException {
        try {
            CaptureReceipt receipt;
            beingSent.acquire();
            try {
                receipt = api.submit(article.request());
            } finally {
                beingSent.release();
            }
            JsonNode json = await(index, receipt, tally, Report::complete);
            String note = null;
            if (receipt.known()) {
                Set<String> standing = refresh(Api.convert(json, Report.class), tally);
                note = standing == null
                        ? "known; its verdicts are those that are stored, they could not be looked at again"
                        : "known; its verdicts are those that stand now";
                if (standing != null) {
                    json = refreshed(index, receipt, tally, json, standing);
                }
            }
            return new Outcome.Checked(new CheckedArticle(article.name(), Api.convert(json, Report.class), json), note);
        } catch (ApiProblem e) {
            return new Outcome.Failed(article.name(), e.reason());
        } catch (Refusal e) {
            return new Outcome.Failed(article.name(), e.reason());
        }
    }

    /**
     * The ids of the verdicts that stand now on the claims of a known article; null where nobody can say. After an upgrade, or a
     * change of the evidence, verdicts are looked at again by themselves, but a platform that is started for one command would
     * be stopped before that.
     */
    private @Nullable Set<String> refresh(Report report, Tally tally) throws InterruptedException {
        List<String> claims = report.claims().stream().map(Report.Entry::id).toList();
        Set<String> standing = new HashSet<>();
        for (int i = 0; i < claims.size(); i += REFRESHED_AT_ONCE) {
            refreshing.acquire();
            try {
                standing.addAll(api.refresh(claims.subList(i, Math.min(claims.size(), i + REFRESHED_AT_ONCE))));
            } catch (ApiProblem | Refusal e) {
                // What is stored is there to be shown, whatever ails the models.
                return null;
            } finally {
                refreshing.release();
            }
            tally.changed();
        }
        return standing;
    }

    /** The report learns of a new verdict by an event; if it does not within a moment, it is shown as it is. */
    private JsonNode refreshed(int index, CaptureReceipt receipt, Tally tally, JsonNode known, Set<String> standing)
            throws InterruptedException {
        Map<String, Instant> before = new HashMap<>();
        for (Report.Entry entry : Api.convert(known, Report.class).claims()) {
            if (entry.verdict() != null) {
                before.put(entry.id(), entry.verdict().asOf());
            }
        }
        Predicate<Report.Entry> upToDate = entry -> entry.verdict() != null
                && (standing.contains(entry.verdict().verdictId())
                        // Newer still than what was asked for.
                        || entry.verdict().asOf().isAfter(before.getOrDefault(entry.id(), Instant.MAX)));
        try {
            return await(
                    index,
                    receipt,
                    tally,
                    report -> report.complete() && report.claims().stream().allMatch(upToDate));
        } catch (Refusal e) {
            return known;
        }
    }

    private JsonNode await(int index, CaptureReceipt receipt, Tally tally, Predicate<Report> done)
            throws InterruptedException {
        long pause = FIRST_LOOK.toMillis();
        while (true) {
            Optional<JsonNode> json = api.report(receipt.documentId(), receipt.version());
            if (json.isPresent()) {
                Report report = Api.convert(json.get(), Report.class);
                tally.seen(index, report);
                if (done.test(report)) {
                    return json.get();
                }
            }
            if (tally.quiet().compareTo(standstill) > 0) {
                throw new Refusal("nothing has happened for " + standstill.toSeconds()
                        + " s; touchstone logs may say why, and checking it again goes on where this stopped");
            }
            Thread.sleep(pause);
            pause = Math.min(LAST_LOOK.toMillis(), pause * 3 / 2);
        }
    }
}

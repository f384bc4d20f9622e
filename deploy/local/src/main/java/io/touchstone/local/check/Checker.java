package io.touchstone.local.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchstone.contracts.claims.Report;
import io.touchstone.contracts.documents.CaptureReceipt;
import io.touchstone.contracts.verdicts.Verdict;
import io.touchstone.local.client.Api;
import io.touchstone.local.client.ApiProblem;
import io.touchstone.local.console.Progress;
import io.touchstone.local.console.Refusal;
import io.touchstone.local.render.CheckedArticle;
import java.time.Duration;
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

/** Submits articles, waits for their reports. One that fails leaves the others alone. */
public final class Checker {

    /** Articles under way at a time: submitted, and waiting for their verdicts. */
    private static final int UNDER_WAY = 16;

    /** Articles held in memory and being sent at a time. */
    private static final int BEING_SENT = 3;

    private static final int REFRESHED_AT_ONCE = 20;

    private static final Duration FIRST_LOOK = Duration.ofMillis(30);
    private static final Duration LAST_LOOK = Duration.ofMillis(300);

    private final Api api;
    private final Progress progress;
    private final Duration standstill;

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
            if (receipt.known()) {
                json = refreshed(index, receipt, tally, Api.convert(json, Report.class));
            }
            return new Outcome.Checked(
                    new CheckedArticle(article.name(), Api.convert(json, Report.class), json), receipt.known());
        } catch (ApiProblem e) {
            return new Outcome.Failed(article.name(), e.reason());
        } catch (Refusal e) {
            return new Outcome.Failed(article.name(), e.reason());
        }
    }

    /**
     * The report of a known article with the verdicts that stand now. After an upgrade, or a change of the evidence, they are
     * looked at again by themselves, but a platform that is started for one command would be stopped before that.
     */
    private JsonNode refreshed(int index, CaptureReceipt receipt, Tally tally, Report report)
            throws InterruptedException {
        List<String> claims = report.claims().stream().map(Report.Entry::id).toList();
        Set<String> standing = new HashSet<>();
        for (int i = 0; i < claims.size(); i += REFRESHED_AT_ONCE) {
            standing.addAll(api.refresh(claims.subList(i, Math.min(claims.size(), i + REFRESHED_AT_ONCE))));
        }
        // The report learns of a new verdict by an event. One that is newer still than those asked for will do too.
        Map<String, Verdict> before = verdicts(report);
        return await(
                index,
                receipt,
                tally,
                now -> now.complete()
                        && verdicts(now).entrySet().stream()
                                .allMatch(entry ->
                                        standing.contains(entry.getValue().verdictId())
                                                || !entry.getValue().equals(before.get(entry.getKey()))));
    }

    private static Map<String, Verdict> verdicts(Report report) {
        Map<String, Verdict> verdicts = new HashMap<>();
        for (Report.Entry entry : report.claims()) {
            if (entry.verdict() != null) {
                verdicts.put(entry.id(), entry.verdict());
            }
        }
        return verdicts;
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

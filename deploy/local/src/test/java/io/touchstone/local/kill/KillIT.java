package io.touchstone.local.kill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchstone.contracts.documents.CaptureReceipt;
import io.touchstone.contracts.documents.CaptureRequest;
import io.touchstone.local.client.Api;
import io.touchstone.local.console.LineProgress;
import io.touchstone.local.platform.DataDirectory;
import io.touchstone.local.platform.Installation;
import io.touchstone.local.platform.Part;
import io.touchstone.local.platform.Platform;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The promise of effectively once, on the packaged platform: articles come in while every process is killed in turn and
 * started again. In the end nothing may be missing, and nothing may be there twice.
 */
class KillIT {

    private static final int ARTICLES_PER_KILL = 4;
    private static final Duration COMPLETE_WITHIN = Duration.ofMinutes(4);

    @TempDir
    Path data;

    private Platform platform;

    @BeforeEach
    void up() {
        platform = Platform.of(
                new Installation(
                        Path.of("../..").toAbsolutePath().normalize(), Path.of(System.getProperty("java.home"))),
                new DataDirectory(data),
                Map.of(),
                new LineProgress(System.err));
        platform.up(OptionalInt.empty());
    }

    @AfterEach
    void down() {
        platform.down();
    }

    @Test
    void nothingIsLostAndNothingIsThereTwice() throws Exception {
        long seed = Long.getLong("touchstone.seed", System.nanoTime());
        System.out.println("KillIT: articles are made with -Dtouchstone.seed=" + seed);
        Articles articles = new Articles(seed);
        Api api = new Api(platform.api(), Duration.ofMinutes(2), Duration.ofMinutes(2));

        List<CaptureReceipt> submitted = new ArrayList<>();
        for (Part part : List.of(Part.INGEST, Part.CLAIM, Part.EVIDENCE, Part.INFRA)) {
            submitted.addAll(submitWhileKilling(api, articles, part));
        }

        List<JsonNode> reports = new ArrayList<>();
        for (CaptureReceipt receipt : submitted) {
            reports.add(completeReport(api, receipt));
        }
        assertThat(submitted).extracting(CaptureReceipt::documentId).doesNotHaveDuplicates();

        Ledger ledger = new Ledger(platform, api);
        ledger.everyReportHasTheClaimsOfItsDocument(reports);
        ledger.everyClaimHasOneCurrentVerdictThatTheReportShows(reports);
        ledger.nothingWaitsToBePublished();
        ledger.noDeadLetters();
        ledger.everyEventTellsOfWhatIsStored();
        ledger.everythingStoredWasPublished(reports);
    }

    /** Articles go in one after another in the background; in the middle of it the part is killed and started again. */
    private List<CaptureReceipt> submitWhileKilling(Api api, Articles articles, Part part) throws Exception {
        List<String> texts = articles.next(ARTICLES_PER_KILL);
        List<Future<CaptureReceipt>> receipts = new ArrayList<>();
        try (ExecutorService submitter = Executors.newFixedThreadPool(2)) {
            for (String text : texts) {
                receipts.add(
                        submitter.submit(() -> api.submit(new CaptureRequest(null, text, null, null, null, null))));
            }
            // The first is in, so that its events and claims are on their way when the process dies.
            receipts.getFirst().get();
            platform.kill(part);
            platform.start(part);
        }
        List<CaptureReceipt> submitted = new ArrayList<>();
        for (Future<CaptureReceipt> receipt : receipts) {
            submitted.add(receipt.get());
        }
        return submitted;
    }

    private static JsonNode completeReport(Api api, CaptureReceipt receipt) {
        return Awaitility.await("report on " + receipt.documentId())
                .atMost(COMPLETE_WITHIN)
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> api.report(receipt.documentId(), receipt.version()),
                        report -> report.isPresent()
                                && report.get().get("complete").asBoolean())
                .orElseThrow();
    }
}

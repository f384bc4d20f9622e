package io.touchstone.claim.evaluation;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.touchstone.claim.adapter.mongo.ClaimMigrations;
import io.touchstone.claim.adapter.mongo.MongoKnownClaims;
import io.touchstone.claim.adapter.mongo.MongoReportStore;
import io.touchstone.claim.known.CompactVector;
import io.touchstone.claim.known.FileClaims;
import io.touchstone.claim.known.Fingerprint;
import io.touchstone.claim.known.KnownClaims;
import io.touchstone.claim.known.NearDuplicates;
import io.touchstone.claim.known.Pairs;
import io.touchstone.claim.known.SameMeaning;
import io.touchstone.claim.report.ReadReports;
import io.touchstone.claim.report.StoredReport;
import io.touchstone.contracts.claims.Claim;
import io.touchstone.contracts.claims.DocumentExtracted.Outcome;
import io.touchstone.contracts.claims.Mention;
import io.touchstone.contracts.claims.Report;
import io.touchstone.contracts.claims.TextPositionSelector;
import io.touchstone.contracts.claims.TextQuoteSelector;
import io.touchstone.encoder.OnnxSentenceEncoder;
import io.touchstone.infra.DurableStore;
import io.touchstone.messaging.outbox.PendingEvents;
import io.touchstone.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** How long it takes to file the claims of a document, and to read its report, among many stored claims. */
public final class MeasureKnownClaims {

    private static final int OF_ONE_DOCUMENT = 30;
    private static final long SEED = 20261122;
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private static final List<String> DO = List.of("reduces", "eases", "causes", "prevents", "improves", "worsens");
    private static final List<String> WHAT =
            List.of("Zinc", "Yoga", "Ketamine", "Kava", "Ginger", "Magnesium", "Melatonin", "Acupuncture");
    private static final List<String> OF =
            List.of("knee pain", "insomnia", "migraine", "anxiety", "hot flashes", "acne", "tinnitus", "bloating");

    private MeasureKnownClaims() {}

    /** The store as it runs on one machine: in a file. */
    private static DurableStore store() {
        try {
            return DurableStore.open(Files.createTempDirectory("known").resolve("store"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void main(String[] args) {
        int stored = args.length > 0 ? Integer.parseInt(args[0]) : 50_000;
        Vocabulary vocabulary = Vocabulary.load();
        SameMeaning meaning = new SameMeaning(vocabulary);
        try (DurableStore store = store();
                OnnxSentenceEncoder encoder = OnnxSentenceEncoder.load(2, 1);
                MongoClient client = MongoClients.create(store.uri())) {
            MongoDatabase database = client.getDatabase("measure");
            ClaimMigrations.of(() -> NOW).apply(database);
            KnownClaims known = new MongoKnownClaims(database);
            MongoReportStore reports =
                    new MongoReportStore(database, new PendingEvents("/measure", () -> NOW), id -> {});
            fill(stored, meaning, known, reports, encoder);
            FileClaims file = new FileClaims(meaning, encoder, known);
            ReadReports read = new ReadReports(reports, new NearDuplicates(known, .85));
            for (int run = 0; run < 5; run++) {
                List<Claim> claims = new ArrayList<>();
                for (int i = 0; i < OF_ONE_DOCUMENT; i++) {
                    claims.add(Pairs.claim(text(new Random(SEED + i), run * 1000 + i, true)));
                }
                long start = System.nanoTime();
                int filed = file.file(claims);
                long then = System.nanoTime();
                store("doc-new-" + run, claims, reports);
                long added = System.nanoTime();
                Report report = read.report("doc-new-" + run, null).orElseThrow();
                long end = System.nanoTime();
                System.out.printf(
                        "run %d among %d: filed %d in %d ms, stored in %d ms, read in %d ms, near-duplicates %d%n",
                        run,
                        stored,
                        filed,
                        (then - start) / 1_000_000,
                        (added - then) / 1_000_000,
                        (end - added) / 1_000_000,
                        report.claims().stream()
                                .mapToInt(entry -> entry.nearDuplicates().size())
                                .sum());
            }
        }
        System.exit(0);
    }

    private static String text(Random random, int number, boolean other) {
        String what = WHAT.get(random.nextInt(WHAT.size()));
        String does = DO.get(random.nextInt(DO.size()));
        String of = OF.get(random.nextInt(OF.size()));
        return (other ? "Taking " + what.toLowerCase(java.util.Locale.ROOT) : what) + " " + does + " " + of + " by "
                + number + " percent.";
    }

    /** Many claims with vectors made up, as encoding them would take minutes; the first ones have near-duplicates coming. */
    private static void fill(
            int stored, SameMeaning meaning, KnownClaims known, MongoReportStore reports, OnnxSentenceEncoder encoder) {
        new FileClaims(meaning, encoder, known).file(fillers(0, OF_ONE_DOCUMENT));
        store("doc-fill-0", fillers(0, OF_ONE_DOCUMENT), reports);
        Random random = new Random(SEED);
        for (int from = OF_ONE_DOCUMENT; from < stored; from += 100) {
            List<Claim> claims = fillers(from, Math.min(stored, from + 100));
            known.file(claims.stream()
                    .map(claim -> new Fingerprint(
                            claim.claimId(),
                            meaning.key(claim),
                            claim.frame().direction(),
                            encoder.name(),
                            vector(random)))
                    .toList());
            store("doc-fill-" + from, claims, reports);
        }
    }

    private static List<Claim> fillers(int from, int to) {
        List<Claim> claims = new ArrayList<>();
        for (int i = from; i < to; i++) {
            claims.add(Pairs.claim(text(new Random(SEED + i), i, false)));
        }
        return claims;
    }

    private static CompactVector vector(Random random) {
        float[] vector = new float[OnnxSentenceEncoder.DIMENSIONS];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return CompactVector.of(vector);
    }

    private static void store(String documentId, List<Claim> claims, MongoReportStore reports) {
        List<Mention> mentions =
                List.of(new Mention(new TextPositionSelector(0, 1), new TextQuoteSelector("x", "", "")));
        reports.add(
                new StoredReport(
                        documentId,
                        "v1",
                        null,
                        null,
                        null,
                        "en",
                        NOW,
                        Outcome.EXTRACTED,
                        null,
                        claims.size(),
                        "measure",
                        claims.stream()
                                .map(claim -> new StoredReport.Stated(claim.claimId(), mentions))
                                .toList()),
                claims,
                List.of());
    }
}

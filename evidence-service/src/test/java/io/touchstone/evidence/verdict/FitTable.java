package io.touchstone.evidence.verdict;

import io.touchstone.contracts.verdicts.Label;
import io.touchstone.encoder.OnnxSentenceEncoder;
import io.touchstone.evidence.adapter.lucene.LuceneEvidenceIndex;
import io.touchstone.evidence.adapter.onnx.JudgeFiles;
import io.touchstone.evidence.adapter.onnx.OnnxStanceJudge;
import io.touchstone.evidence.claim.Statements;
import io.touchstone.evidence.judge.CachedJudge;
import io.touchstone.evidence.library.InMemoryEvidenceStore;
import io.touchstone.evidence.library.Library;
import io.touchstone.evidence.library.LibraryIndex;
import io.touchstone.evidence.library.RecordEncoder;
import io.touchstone.evidence.library.StarterLibrary;
import io.touchstone.evidence.passage.Passages;
import io.touchstone.evidence.retrieve.HybridRetriever;
import io.touchstone.evidence.weigh.Assessed;
import io.touchstone.evidence.weigh.Weigher;
import io.touchstone.evidence.weigh.Weighing;
import io.touchstone.evidence.weigh.WeighingTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Fits a weighing table to labelled claims: {@code FIT.jsonl ASIDE.jsonl TABLE.tsv GRID.tsv OUT.tsv}. Lines are searched one
 * at a time over the values that GRID gives for each, for the sum of accuracy and macro-F1; then confidence is fitted, a
 * logistic regression for each label. What is aside is only counted.
 */
public final class FitTable {

    private static final int ROUNDS = 3;
    /** Less than this is luck: it is some four claims in 727, counted twice. */
    private static final double WORTH = 0.01;

    private final Statements statements = Statements.load();
    private final CachedJudge judge;
    private final Search search;

    private FitTable(CachedJudge judge, OnnxSentenceEncoder encoder, LuceneEvidenceIndex index) {
        this.judge = judge;
        InstantSource clock = InstantSource.system();
        InMemoryEvidenceStore store = new InMemoryEvidenceStore();
        RecordEncoder records = new RecordEncoder(new Passages(), encoder, clock);
        LibraryIndex library = new LibraryIndex(store, index, records);
        new Library(store, library, records, clock).add(StarterLibrary.records());
        this.search = new Search(new HybridRetriever(index, encoder), statements);
    }

    public static void main(String[] args) throws IOException {
        try (OnnxSentenceEncoder encoder = OnnxSentenceEncoder.load(2, 1);
                OnnxStanceJudge onnx = OnnxStanceJudge.load(JudgeFiles.shipped(), 2);
                LuceneEvidenceIndex index = LuceneEvidenceIndex.inMemory(encoder.name())) {
            FitTable fit = new FitTable(new CachedJudge(onnx, 100_000), encoder, index);
            LabelledClaims known = LabelledClaims.read(Path.of(args[0]), fit.statements, fit.search);
            LabelledClaims aside = LabelledClaims.read(Path.of(args[1]), fit.statements, fit.search);
            String table = fit.lines(known, aside, Files.readString(Path.of(args[2])), Path.of(args[3]));
            table = fit.confidence(known, table);
            Files.writeString(Path.of(args[4]), table);
        }
    }

    private String lines(LabelledClaims known, LabelledClaims aside, String start, Path grid) throws IOException {
        String table = start;
        double best = score(known, table);
        System.out.printf(Locale.ROOT, "known %.3f, aside %.3f%n", best, score(aside, table));
        for (int round = 0; round < ROUNDS; round++) {
            double before = best;
            for (String row : Files.readAllLines(grid)) {
                String[] cells = row.split("\t");
                for (String value : Arrays.copyOfRange(cells, 2, cells.length)) {
                    String other = with(table, cells[0], cells[1], value);
                    double score = score(known, other);
                    if (score > best + WORTH) {
                        table = other;
                        best = score;
                        System.out.printf(Locale.ROOT, "%s %s %s: known %.3f%n", cells[0], cells[1], value, best);
                    }
                }
            }
            if (best == before) {
                break;
            }
        }
        System.out.printf(Locale.ROOT, "known %.3f, aside %.3f%n", best, score(aside, table));
        return table;
    }

    private static String with(String table, String what, String name, String value) {
        StringBuilder changed = new StringBuilder();
        for (String line : table.lines().toList()) {
            String[] cells = line.split("\t");
            if (cells.length > 2 && cells[0].equals(what) && cells[1].equals(name)) {
                cells[2] = value;
            }
            changed.append(String.join("\t", cells)).append('\n');
        }
        return changed.toString();
    }

    private List<Weighing> weigh(LabelledClaims rows, String text) {
        WeighingTable table = WeighingTable.parse(text);
        Weigher weigher = new Weigher(table);
        List<List<Assessed>> assessed = new Assessor(judge, table, statements).assess(rows.claims(), rows.found());
        List<Weighing> weighings = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            weighings.add(VerdictMethod.weigh(weigher, statements, rows.claims().get(i), assessed.get(i)));
        }
        return weighings;
    }

    /** Accuracy and macro-F1, added up. */
    private double score(LabelledClaims rows, String table) {
        List<Weighing> weighings = weigh(rows, table);
        Label[] labels = Label.values();
        int[] right = new int[labels.length];
        int[] seen = new int[labels.length];
        for (int i = 0; i < rows.size(); i++) {
            Label wanted = rows.labels().get(i);
            Label got = weighings.get(i).label();
            seen[wanted.ordinal()]++;
            seen[got.ordinal()]++;
            right[wanted.ordinal()] += wanted == got ? 1 : 0;
        }
        double f1 = 0;
        for (Label label : labels) {
            f1 += seen[label.ordinal()] == 0 ? 0 : 2.0 * right[label.ordinal()] / seen[label.ordinal()] / labels.length;
        }
        return (double) Arrays.stream(right).sum() / rows.size() + f1;
    }

    private String confidence(LabelledClaims known, String table) {
        List<Weighing> weighings = weigh(known, table);
        StringBuilder fitted = new StringBuilder();
        table.lines()
                .filter(line -> !line.startsWith("confidence\t"))
                .forEach(line -> fitted.append(line).append('\n'));
        for (Label label : Label.values()) {
            List<double[]> features = new ArrayList<>();
            List<Boolean> right = new ArrayList<>();
            for (int i = 0; i < known.size(); i++) {
                Weighing weighing = weighings.get(i);
                if (weighing.label() == label) {
                    features.add(new double[] {
                        1,
                        weighing.balance().clear(),
                        weighing.balance().much(),
                        weighing.balance().likeliest()
                    });
                    right.add(known.labels().get(i) == label);
                }
            }
            double[] weights = LogisticFit.of(features, right);
            fitted.append(String.format(
                    Locale.ROOT,
                    "confidence\t%s\t%.2f\t%.2f\t%.2f\t%.2f%n",
                    label,
                    weights[0],
                    weights[1],
                    weights[2],
                    weights[3]));
        }
        return fitted.toString();
    }
}

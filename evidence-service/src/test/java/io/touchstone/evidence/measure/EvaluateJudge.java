package io.touchstone.evidence.measure;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchstone.contracts.Json;
import io.touchstone.contracts.verdicts.JudgementRow;
import io.touchstone.contracts.verdicts.JudgementRow.Answer;
import io.touchstone.contracts.verdicts.PairRow;
import io.touchstone.evidence.adapter.onnx.JudgeFiles;
import io.touchstone.evidence.adapter.onnx.OnnxStanceJudge;
import io.touchstone.evidence.judge.Judgements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Holds the judge that ships against labelled pairs: {@code PAIRS.jsonl [split]}, rows of claim, evidence and label.
 */
public final class EvaluateJudge {

    private static final int MOST = 2000;

    private EvaluateJudge() {}

    public static void main(String[] args) throws IOException {
        List<PairRow> pairs = new ArrayList<>();
        List<Answer> wanted = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            JsonNode row = Json.mapper().readTree(line);
            if (args.length > 1 && !row.path("split").asText().equals(args[1]) || pairs.size() == MOST) {
                continue;
            }
            pairs.add(new PairRow(
                    Integer.toString(pairs.size()),
                    row.get("claim").asText(),
                    row.get("evidence").asText()));
            wanted.add(Answer.valueOf(row.get("label").asText()));
        }
        try (OnnxStanceJudge judge = OnnxStanceJudge.load(JudgeFiles.shipped(), 2)) {
            long start = System.nanoTime();
            List<JudgementRow> judged = new Judgements(judge).judge(pairs);
            double seconds = (System.nanoTime() - start) / 1e9;
            int[][] confusion = new int[3][3];
            for (int i = 0; i < pairs.size(); i++) {
                confusion[wanted.get(i).ordinal()][judged.get(i).stance().ordinal()]++;
            }
            double f1 = 0;
            int right = 0;
            for (Answer answer : Answer.values()) {
                int a = answer.ordinal();
                int row = confusion[a][0] + confusion[a][1] + confusion[a][2];
                int column = confusion[0][a] + confusion[1][a] + confusion[2][a];
                right += confusion[a][a];
                f1 += row + column == 0 ? 0 : 2.0 * confusion[a][a] / (row + column) / 3;
                System.out.printf("%-16s %5d %5d %5d%n", answer, confusion[a][0], confusion[a][1], confusion[a][2]);
            }
            System.out.printf(
                    Locale.ROOT,
                    "accuracy %.3f  macro-F1 %.3f  %.0f pairs/s%n",
                    (double) right / pairs.size(),
                    f1,
                    pairs.size() / seconds);
        }
    }
}

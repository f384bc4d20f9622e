package io.touchstone.evidence.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.contracts.evidence.Certainty;
import io.touchstone.contracts.evidence.EvidenceKind;
import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.contracts.evidence.Finding;
import io.touchstone.evidence.Records;
import io.touchstone.evidence.judge.Pair;
import io.touchstone.evidence.judge.StanceJudge;
import io.touchstone.evidence.judge.StanceProbabilities;
import io.touchstone.testkit.HashingEncoder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceChoiceTest {

    @Test
    void theNearestSourceIsReadWhateverItsScopeAndBehindItsTitle() {
        List<EvidenceRecord> records = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            records.add(Records.trial(
                    "in-" + i, "Magnesium", "migraine", Finding.BENEFIT, "Attacks were counted each week."));
        }
        records.add(Records.trial(
                "near",
                "Magnesium",
                "the common cold",
                Finding.BENEFIT,
                "It brought relief on windy nights in spring."));
        List<Pair> read = read(records, "Magnesium brings relief from migraine on windy nights in spring.");

        assertThat(read).hasSize(14);
        assertThat(read.stream().map(Pair::passage))
                .contains(
                        "Randomised trial of Magnesium for the common cold. It brought relief on windy nights in spring.")
                .allMatch(passage -> passage.startsWith("Randomised trial of Magnesium for "));
    }

    @Test
    void ofASourceThePassagesThatSayMostAreRead() {
        List<EvidenceRecord> records = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String second = i < 4 ? "Diaries were kept at home." : "Relief on windy nights lasted, it was found.";
            records.add(Records.trial(
                    "of-" + i, "Magnesium", "migraine", Finding.BENEFIT, "Windy nights brought relief. " + second));
        }

        List<Pair> read = read(records, "Magnesium brings relief from migraine on windy nights.");

        assertThat(read.stream().map(Pair::passage))
                .hasSize(20)
                .filteredOn(passage -> passage.endsWith("it was found."))
                .hasSize(8);
    }

    @Test
    void noSourceIsReadAtSuchLengthThatItHasToSaySomething() {
        String six = "Windy nights brought relief. Relief on windy nights came often. Windy nights gave relief again. "
                + "On windy nights relief was found. Relief came, on windy nights above all. Windy nights meant relief.";
        List<EvidenceRecord> records = List.of(
                Records.trial("long", "Magnesium", "migraine", Finding.BENEFIT, six),
                Records.trial("other", "Magnesium", "migraine", Finding.BENEFIT, "Attacks were counted."));

        assertThat(read(records, "Magnesium brings relief from migraine on windy nights."))
                .hasSize(5);
    }

    @Test
    void ofAnApprovalTheRegulatorIsReadBeforeTrials() {
        List<EvidenceRecord> records = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            records.add(Records.trial(
                    "trial-" + i,
                    "Magnesium",
                    "migraine",
                    Finding.BENEFIT,
                    "Magnesium is approved for migraine, they say."));
        }
        records.add(Records.of(
                "label",
                EvidenceKind.LABEL,
                "Magnesium: prescribing information",
                "Adults",
                "Magnesium",
                null,
                Finding.NOT_APPLICABLE,
                "It is licensed for constipation.",
                Certainty.HIGH,
                null,
                null));

        assertThat(read(records, "Magnesium is approved by the FDA for migraine.").stream()
                        .map(Pair::passage))
                .anyMatch(passage -> passage.startsWith("Magnesium: prescribing information"));
    }

    /** What is given to the judge for a claim. */
    private static List<Pair> read(List<EvidenceRecord> records, String claim) {
        List<Pair> read = new ArrayList<>();
        StanceJudge silent = new StanceJudge() {
            @Override
            public String name() {
                return "silent";
            }

            @Override
            public List<StanceProbabilities> judge(List<Pair> pairs) {
                read.addAll(pairs);
                return pairs.stream()
                        .map(pair -> new StanceProbabilities(0, 0, 1))
                        .toList();
            }
        };
        new Bench(records.toArray(EvidenceRecord[]::new))
                .restarted(new HashingEncoder(), silent, Bench.NOW)
                .verdict(claim);
        return read;
    }
}

package io.touchstone.evidence.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.touchstone.contracts.evidence.EvidenceKind;
import io.touchstone.contracts.verdicts.Assessment;
import io.touchstone.contracts.verdicts.Assessment.Scope;
import io.touchstone.contracts.verdicts.Flag;
import io.touchstone.contracts.verdicts.Label;
import io.touchstone.contracts.verdicts.Method;
import io.touchstone.contracts.verdicts.Stance;
import io.touchstone.contracts.verdicts.Verdict;
import io.touchstone.evidence.Reading;
import io.touchstone.evidence.verdict.Basis.Source;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    private static Verdict verdict(Label label, double confidence, List<Flag> flags, String why, Assessment... rows) {
        return new Verdict(
                "v",
                "c",
                "Iron helps.",
                label,
                confidence,
                flags,
                why,
                Instant.EPOCH,
                List.of(rows),
                List.of(),
                new Method("r", "j", "t", "l", "u"),
                null);
    }

    private static Verdict of(Assessment... rows) {
        return verdict(Label.SUPPORTED, .5, List.of(), "For.", rows);
    }

    private static Assessment row(
            String id, Stance stance, double probability, String passage, Scope scope, boolean decisive, String title) {
        return new Assessment(
                id,
                stance,
                probability,
                passage,
                0,
                passage.length(),
                "hash of " + passage,
                scope,
                List.of(),
                decisive,
                null,
                title,
                null,
                EvidenceKind.RCT,
                null,
                null,
                null);
    }

    private static Assessment row(String id) {
        return row(id, Stance.SUPPORTS, .75, "Iron helped.", Scope.IN, true, "T");
    }

    @Test
    void nothingIsSaidOfEquals() {
        assertThat(Differences.between(of(row("a"), row("b")), of(row("a"), row("b"))))
                .isEmpty();
    }

    @Test
    void theVerdictIsCompared() {
        assertThat(Differences.between(
                        of(),
                        verdict(Label.REFUTED, Math.nextUp(.5), List.of(Flag.OMITS_RISK, Flag.OUTDATED), "Against.")))
                .containsExactly(
                        "The label was SUPPORTED and is REFUTED.",
                        "The confidence was 0.5 and is 0.5000000000000001.",
                        "The flags were none and are omits_risk, outdated.",
                        "The explanation was “For.” and is “Against.”.");
    }

    @Test
    void noFieldOfAVerdictIsForgotten() {
        List<String> compared = List.of("label", "confidence", "flags", "explanation", "evidence", "precedents");
        List<String> makesNoDifference = List.of("verdictId", "claimId", "claim", "asOf", "method", "supersedes");

        assertThat(Verdict.class.getRecordComponents())
                .extracting(RecordComponent::getName)
                .as("a new field is compared by Differences, or named here")
                .containsExactlyInAnyOrderElementsOf(Stream.concat(compared.stream(), makesNoDifference.stream())
                        .toList());
    }

    @Test
    void theEvidenceIsCompared() {
        assertThat(Differences.between(
                        of(row("a"), row("b"), row("c")),
                        of(
                                row("c", Stance.SUPPORTS, .75, "Iron helped.", Scope.IN, true, "Another title"),
                                row("a", Stance.NEUTRAL, .5, "Iron.", Scope.NEAR, false, "T"),
                                row("d"))))
                .containsExactly(
                        "The stance of evidence a was supports and is neutral.",
                        "The probability of evidence a was 0.75 and is 0.5.",
                        "The passage of evidence a was “Iron helped.” and is “Iron.”.",
                        "The scope of evidence a was in and is near.",
                        "The part of evidence a was decisive and is not decisive.",
                        "Evidence b was shown and is not.",
                        "Evidence c is described otherwise.",
                        "Evidence d was not shown and is.");
        assertThat(Differences.between(of(row("a"), row("b")), of(row("b"), row("a"))))
                .containsExactly("The evidence is shown in another order.");
    }

    @Test
    void ofASourceThatIsThereTwiceBothAreCompared() {
        Assessment first = row("a", Stance.SUPPORTS, .9, "It helped.", Scope.IN, true, "A");
        Assessment other = row("a", Stance.REFUTES, .8, "It had gone.", Scope.IN, true, "A");
        Assessment surer = row("a", Stance.REFUTES, .7, "It had gone.", Scope.IN, true, "A");

        assertThat(Differences.between(of(first, other), of(first, other))).isEmpty();
        assertThat(Differences.between(of(first, other), of(first, surer)))
                .containsExactly("The probability of evidence a (its other passage) was 0.8 and is 0.7.");
        assertThat(Differences.between(of(first, other), of(first)))
                .containsExactly("Evidence a (its other passage) was shown and is not.");
    }

    @Test
    void sourcesAreCompared() {
        List<Source> then = List.of(new Source("a", "1", .9), new Source("b", "2", .8));

        assertThat(SourceDifferences.between(then, List.of(new Source("a", "1", .7), new Source("b", "2", .1))))
                .isEmpty();
        assertThat(SourceDifferences.between(then, List.of(new Source("b", "2", .9), new Source("a", "1", .8))))
                .containsExactly("The same sources are found in another order.");
        assertThat(SourceDifferences.between(then, List.of(new Source("b", "3", .9), new Source("c", "1", .8))))
                .containsExactly("No longer found: a.", "Found now and not then: c.", "With another content now: b.");
    }

    @Test
    void aBasisNamesEachSourceOnceAndItsScore() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Basis(
                        Reading.claim("Iron helps."), 1, List.of(new Source("a", "1", 1), new Source("a", "2", 1))))
                .withMessageContaining("a twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Source("a", "1", Double.NaN))
                .withMessageContaining("score must be finite, but is NaN");
        assertThatIllegalArgumentException().isThrownBy(() -> new Basis(Reading.claim("Iron helps."), -1, List.of()));
    }
}

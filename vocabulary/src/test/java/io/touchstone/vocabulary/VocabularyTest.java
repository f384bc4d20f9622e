package io.touchstone.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private static final Vocabulary VOCABULARY = Vocabulary.load();

    private static List<String> ids(String text) {
        return VOCABULARY.find(text).stream().map(Match::id).toList();
    }

    @Test
    void takesTheLongestName() {
        assertThat(ids("Patients with treatment-resistant depression"))
                .containsExactly("people", "treatment-resistant-depression");
        assertThat(ids("ketamine–assisted psychotherapy")).containsExactly("ketamine-assisted-psychotherapy");
    }

    @Test
    void matchesWholeWordsOnly() {
        assertThat(ids("A painter in Esketown had opiated coffees")).containsExactly("caffeine");
    }

    @Test
    void plainNamesIgnoreCaseAndPlural() {
        assertThat(ids("MIGRAINES, Statins")).containsExactly("migraine", "statin");
    }

    @Test
    void someAbbreviationsMustBeWrittenExactly() {
        assertThat(ids("who said it is nice? kap, ect, im")).isEmpty();
        assertThat(ids("NICE on ECT and KAP")).containsExactly("nice", "ect", "ketamine-assisted-psychotherapy");
    }

    @Test
    void aSentenceEndPartsAName() {
        assertThat(ids("It is not for chronic. Pain is another matter")).containsExactly("pain");
    }

    @Test
    void positionsPointAtTheWords() {
        String text = "🙂 Spravato’s label";
        Match match = VOCABULARY.find(text).getFirst();
        assertThat(text.substring(match.start(), match.end())).isEqualTo("Spravato");
        assertThat(match.facet()).isEqualTo(Facet.INTERVENTION);
    }

    @Test
    void esketamineIsNotKetamineButNear() {
        assertThat(VOCABULARY.isA("esketamine", "ketamine")).isFalse();
        assertThat(VOCABULARY.relation("esketamine", "ketamine")).isEqualTo(Relation.NEAR);
        assertThat(VOCABULARY.relation("esketamine", "compounded-ketamine")).isEqualTo(Relation.NEAR);
        assertThat(VOCABULARY.relation("ketamine-assisted-psychotherapy", "ketamine"))
                .isEqualTo(Relation.NEAR);
        assertThat(VOCABULARY.relation("ketamine", "statin")).isEqualTo(Relation.UNRELATED);
    }

    @Test
    void kindsAreNarrower() {
        assertThat(VOCABULARY.relation("treatment-resistant-depression", "depression"))
                .isEqualTo(Relation.NARROWER);
        assertThat(VOCABULARY.relation("depression", "treatment-resistant-depression"))
                .isEqualTo(Relation.BROADER);
        assertThat(VOCABULARY.relation("ptsd", "ptsd")).isEqualTo(Relation.SAME);
        assertThat(VOCABULARY.isA("not-in-any-file", "drug")).isFalse();
    }

    @Test
    void aTermThatNamesAnUnknownOneIsRefused() {
        Term orphan = new Term("a", Facet.CONDITION, List.of("b"), List.of(), List.of("a"));
        assertThatThrownBy(() -> Vocabulary.of(List.of(orphan)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("names b");
    }

    @Test
    void everyCombinationAndValenceNamesATerm() {
        Resource.rows("combinations.tsv", 3)
                .forEach(row -> assertThat(row)
                        .allSatisfy(id -> assertThat(VOCABULARY.term(id)).isPresent()));
        Resource.rows("valence.tsv", 2).stream()
                .map(row -> row.getFirst())
                .filter(key -> !key.startsWith("\""))
                .forEach(id -> assertThat(VOCABULARY.term(id)).as(id).isPresent());
    }

    @Test
    void kindsThatAreEasilyTakenForOneAnotherAreNear() {
        List.of("esketamine ketamine", "psilocybin psilocin", "cbd thc", "semaglutide tirzepatide", "retinol tretinoin")
                .forEach(pair -> assertThat(VOCABULARY.relation(pair.split(" ")[0], pair.split(" ")[1]))
                        .as(pair)
                        .isEqualTo(Relation.NEAR));
    }
}

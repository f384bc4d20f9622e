package io.touchstone.local.evaluate.verdicts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.touchstone.contracts.verdicts.Flag;
import io.touchstone.contracts.verdicts.Label;
import io.touchstone.local.console.Refusal;
import io.touchstone.local.evaluate.verdicts.LabelledClaims.Choice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelledClaimsTest {

    private static final Choice CLEAR = new Choice(id -> true, false, false);

    @TempDir
    Path folder;

    private LabelledClaims read(Choice choice, String... lines) throws Exception {
        return LabelledClaims.read(Files.writeString(folder.resolve("claims.jsonl"), String.join("\n", lines)), choice);
    }

    @Test
    void readsTheFieldsThatAreThere() throws Exception {
        LabelledClaims read = read(CLEAR, """
                {"id":1,"claim":"Tea is hot.","verdict":"REFUTED","flags":["omits_risk"],"evidence":["a","b"]}""", """
                {"id":"2","claim":"Tea is cold.","verdict":"CONFLICTING"}""");

        assertThat(read.claims())
                .containsExactly(
                        new LabelledClaim(
                                "1",
                                "Tea is hot.",
                                Label.REFUTED,
                                Optional.of(Set.of(Flag.OMITS_RISK)),
                                Set.of("a", "b"),
                                false),
                        new LabelledClaim("2", "Tea is cold.", Label.CONFLICTING, Optional.empty(), Set.of(), false));
    }

    @Test
    void rowsWithoutVerdictAndArguableOnesAreLeftOutAndCounted() throws Exception {
        String[] rows = {
            "{\"id\":\"1\",\"claim\":\"A.\",\"verdict\":\"SUPPORTED\"}",
            "{\"id\":\"2\",\"claim\":null,\"verdict\":null,\"check_worthy\":false}",
            "{\"id\":\"3\",\"claim\":\"C.\",\"verdict\":\"SUPPORTED\",\"check_worthy\":false}",
            "{\"id\":\"4\",\"claim\":\"D.\",\"verdict\":\"SUPPORTED\",\"borderline\":true}"
        };

        LabelledClaims clear = read(CLEAR, rows);
        assertThat(clear.claims()).extracting(LabelledClaim::id).containsExactly("1");
        assertThat(clear.withoutVerdict()).isEqualTo(2);
        assertThat(clear.arguable()).isEqualTo(1);
        assertThat(read(new Choice(id -> true, false, true), rows).claims()).hasSize(2);
    }

    @Test
    void partsAreAddedWhenAskedFor() throws Exception {
        String row = """
                {"id":"1","claim":"A and B.","verdict":"CONFLICTING","flags":[],"subclaims":[\
                {"claim":"A.","verdict":"SUPPORTED","evidence":["a"]},{"start":1,"end":2},\
                {"claim":"B.","verdict":"REFUTED"}]}""";

        assertThat(read(CLEAR, row).claims()).hasSize(1);
        assertThat(read(new Choice(id -> true, true, false), row).claims())
                .extracting(LabelledClaim::id, LabelledClaim::verdict, LabelledClaim::flags)
                .containsExactly(
                        tuple("1", Label.CONFLICTING, Optional.of(Set.of())),
                        tuple("1/1", Label.SUPPORTED, Optional.empty()),
                        tuple("1/2", Label.REFUTED, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'id':'1','claim':'A.','verdict':'TRUE'} | \"verdict\" has no known value: TRUE",
                "{'id':'1','claim':'A.','verdict':'REFUTED','flags':['x']} | \"flags\" has no known value: x",
                "{'id':'1','claim':'A.','verdict':'REFUTED','flags':'x'} | \"flags\" must be a list",
                "{'id':'1','claim':'A.','verdict':'REFUTED','evidence':[1]} | \"evidence\" must hold strings only",
                "{'id':'1','claim':'A.','verdict':'REFUTED','borderline':'no'} | \"borderline\" must be true or false",
                "{'id':'1','verdict':'REFUTED'} | \"claim\" is missing",
                "{'claim':'A.','verdict':'REFUTED'} | \"id\" is missing",
                "nonsense | not JSON"
            })
    void aRowThatIsNotAsItShouldBeIsNamedWithItsLine(String row, String reason) {
        assertThatThrownBy(() -> read(CLEAR, "", row.replace('\'', '"')))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("claims.jsonl:2: ")
                .hasMessageContaining(reason);
    }

    @Test
    void nothingToCountIsRefused() {
        assertThatThrownBy(() -> read(CLEAR, ""))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("there are no rows to count: 0 rows");
        assertThatThrownBy(() -> read(CLEAR, "{\"id\":\"1\",\"verdict\":null}"))
                .hasMessageContaining("1 rows, 1 of them without a verdict");
    }
}

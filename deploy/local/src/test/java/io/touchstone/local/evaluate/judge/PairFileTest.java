package io.touchstone.local.evaluate.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.contracts.verdicts.JudgementRow.Answer;
import io.touchstone.local.console.Refusal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairFileTest {

    @TempDir
    Path folder;

    private List<LabelledPair> read(String name, String... lines) throws Exception {
        return PairFile.read(Files.writeString(folder.resolve(name), String.join("\n", lines)));
    }

    @Test
    void readsBothForms() throws Exception {
        LabelledPair pair = new LabelledPair(
                "1", "Tea is hot.", "Tea burns.", Answer.SUPPORTS, Optional.of("heat"), Optional.empty());

        assertThat(read(
                        "pairs.tsv",
                        "id\tphenomenon\tclaim\tpassage\tlabel",
                        "1\theat\tTea is hot.\tTea burns.\tSUPPORTS",
                        ""))
                .containsExactly(pair);
        assertThat(read(
                        "pairs.jsonl",
                        "{\"id\":1,\"claim\":\"Tea is hot.\",\"evidence\":\"Tea burns.\",\"label\":\"SUPPORTS\","
                                + "\"phenomenon\":\"heat\",\"n\":1.5}"))
                .containsExactly(pair);
    }

    @Test
    void aRowWithoutIdIsCalledByItsPlace() throws Exception {
        String row = "{\"claim\":\"A.\",\"evidence\":\"B.\",\"label\":\"REFUTES\",\"split\":\"dev\"}";

        assertThat(read("pairs.jsonl", row, row)).extracting(LabelledPair::id).containsExactly("row 1", "row 2");
        assertThat(read("pairs.tsv", "claim\tevidence\tlabel", "A.\tB.\tREFUTES"))
                .extracting(LabelledPair::id)
                .containsExactly("row 1");
    }

    @Test
    void anEmptyFileHasNoPairs() throws Exception {
        assertThat(read("pairs.tsv", "")).isEmpty();
        assertThat(read("pairs.jsonl", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'claim':'A.','evidence':'B.','label':'MAYBE'} | \"label\" has no known value: MAYBE",
                "{'claim':'A.','evidence':'B.'} | \"label\" is missing",
                "{'claim':' ','evidence':'B.','label':'REFUTES'} | \"claim\" is missing",
                "{'claim':'A.','evidence':['B.'],'label':'REFUTES'} | \"evidence\" is missing",
                "claim | not JSON"
            })
    void aRowThatIsNotAsItShouldBeIsNamedWithItsLine(String row, String reason) {
        assertThatThrownBy(() -> read("pairs.jsonl", row.replace('\'', '"')))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("pairs.jsonl:1: ")
                .hasMessageContaining(reason);
    }

    @Test
    void aTableMustKeepToItsHeader() throws Exception {
        assertThatThrownBy(() -> read("pairs.tsv", "claim\tevidence\tlabel", "", "A.\tB."))
                .hasMessageContaining("pairs.tsv:3: there are 2 columns, but the header names 3");
        assertThatThrownBy(() -> read("pairs.tsv", "text\tlabel", "A.\tREFUTES"))
                .hasMessageContaining("pairs.tsv:2: the field \"claim\" is missing");
        Path latin = Files.write(folder.resolve("latin.tsv"), "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> PairFile.read(latin)).hasMessageContaining("it is not UTF-8");
    }
}

package io.touchstone.local.evaluate.scifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.contracts.evidence.EvidenceKind;
import io.touchstone.local.console.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScifactTest {

    @TempDir
    Path folder;

    @BeforeEach
    void corpus() throws Exception {
        write("corpus.jsonl", "{\"doc_id\":1,\"title\":\"Tea\",\"abstract\":[\"Tea is hot.\"]}");
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(folder.resolve(name), text);
    }

    private Scifact read() {
        return Scifact.read(folder, "train", id -> true);
    }

    @Test
    void theSameSeedGivesTheSameSample() throws Exception {
        write(
                "claims_train.jsonl",
                IntStream.range(0, 50)
                        .mapToObj(i -> "{\"id\":" + i + ",\"claim\":\"Tea.\",\"evidence\":{}}")
                        .collect(Collectors.joining("\n")));

        List<ScifactClaim> sample = read().sample(10, 3).claims();

        assertThat(sample)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .isEqualTo(read().sample(10, 3).claims());
        assertThat(sample).isNotEqualTo(read().sample(10, 4).claims());
        assertThat(read().sample(99, 1).claims()).hasSize(50);
        assertThat(read().records().getFirst().kind()).isEqualTo(EvidenceKind.UNCLASSIFIED);
    }

    @Test
    void whatIsMissingIsSaid() throws Exception {
        assertThatThrownBy(this::read).isInstanceOf(Refusal.class).hasMessageContaining("no claims_train.jsonl");
        write("claims_train.jsonl", "{\"id\":1,\"claim\":\"Tea.\",\"evidence\":{}}");
        assertThatThrownBy(() -> Scifact.read(folder, "train", id -> false)).hasMessageContaining("no claims to count");
        write("corpus.jsonl", "");
        assertThatThrownBy(this::read).hasMessageContaining("there are no abstracts");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'id':1,'claim':'Tea.'} | \"evidence\" must be an object",
                "{'id':1,'claim':'Tea.','evidence':{'1':[]}} | has no rationales",
                "{'id':1,'claim':'Tea.','evidence':{'1':[{'label':'SUPPORT'}]}} | has no sentences",
                "{'id':1,'claim':'Tea.','evidence':{'1':[{'sentences':['x'],'label':'SUPPORT'}]}} | numbers of sentences",
                "{'id':1,'claim':'Tea.','evidence':{'1':[{'sentences':[0],'label':'YES'}]}} | no known value: YES",
                "{'id':1,'claim':'T.','evidence':{'1':[{'sentences':[0],'label':'SUPPORT'}],"
                        + "'2':[{'sentences':[0],'label':'CONTRADICT'}]}} | has no label for such a claim",
                "[] | a JSON object is expected"
            })
    void aClaimThatIsNotAsItShouldBeIsNamedWithItsLine(String row, String reason) throws Exception {
        write("claims_train.jsonl", row.replace('\'', '"'));

        assertThatThrownBy(this::read)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("claims_train.jsonl:1: ")
                .hasMessageContaining(reason);
    }

    @Test
    void anAbstractIsAListOfSentences() throws Exception {
        write("claims_train.jsonl", "{\"id\":1,\"claim\":\"Tea.\",\"evidence\":{}}");
        write("corpus.jsonl", "{\"doc_id\":1,\"title\":\"Tea\",\"abstract\":\"Tea is hot.\"}");

        assertThatThrownBy(this::read).hasMessageContaining("corpus.jsonl:1: ").hasMessageContaining("\"abstract\"");
    }
}

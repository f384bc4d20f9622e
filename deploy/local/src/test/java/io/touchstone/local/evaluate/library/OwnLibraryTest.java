package io.touchstone.local.evaluate.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchstone.contracts.Json;
import io.touchstone.contracts.evidence.ImportReceipt;
import io.touchstone.local.client.Api;
import io.touchstone.local.client.FakeApi;
import io.touchstone.local.console.Progress;
import io.touchstone.local.console.Refusal;
import io.touchstone.local.rows.EvidenceRows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnLibraryTest {

    @TempDir
    Path folder;

    @Test
    void allRecordsAreSentInBatches() {
        try (FakeApi api = new FakeApi()) {
            api.on("POST /v1/evidence", asked -> FakeApi.Answer.ok(new ImportReceipt(1, 0)));

            OwnLibrary.fill(
                    new Api(api.address()),
                    IntStream.range(0, 120)
                            .mapToObj(i -> EvidenceRows.record(row(i)))
                            .toList(),
                    Progress.SILENT);

            assertThat(api.asked()).extracting(asked -> asked.json().size()).containsExactly(50, 50, 20);
            assertThat(api.asked().getLast().json().path(19).path("id").asText())
                    .isEqualTo("119");
        }
    }

    private static ObjectNode row(int id) {
        return Json.mapper()
                .createObjectNode()
                .put("_id", id)
                .put("title", "Tea")
                .put("text", "Tea is hot.");
    }

    @Test
    void aFolderKeepsOneLibrary() {
        Path kept = folder.resolve("new/kept");

        KeptLibrary.prepare(kept, "abc");

        assertThatCode(() -> KeptLibrary.prepare(kept, "abc")).doesNotThrowAnyException();
        assertThatThrownBy(() -> KeptLibrary.prepare(kept, "abcd"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("keeps a library of other records");
    }

    @Test
    void aFolderWithSomethingElseIsLeftAlone() throws Exception {
        Path file = Files.writeString(folder.resolve("thesis.txt"), "years of work");

        assertThatThrownBy(() -> KeptLibrary.prepare(folder, "abc"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("holds something else");
        assertThatThrownBy(() -> KeptLibrary.prepare(file, "abc")).isInstanceOf(Refusal.class);
        assertThat(folder).isDirectoryNotContaining("glob:**evaluated**");
    }
}

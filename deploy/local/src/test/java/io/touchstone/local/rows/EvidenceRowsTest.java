package io.touchstone.local.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchstone.contracts.Json;
import io.touchstone.contracts.evidence.EvidenceKind;
import io.touchstone.contracts.evidence.EvidenceRecord;
import org.junit.jupiter.api.Test;

class EvidenceRowsTest {

    private static EvidenceRecord read(String json) throws Exception {
        return EvidenceRows.record((ObjectNode) Json.mapper().readTree(json));
    }

    @Test
    void touchstonesOwnFormIsReadWhole() throws Exception {
        EvidenceRecord record = read("""
                {"id": "tea-2015", "kind": "rct", "title": "Tea and colds", "year": 2015, "pmid": "12345",
                 "finding": "Colds lasted as long.", "level": 2, "something": "else"}""");

        assertThat(record.id()).isEqualTo("tea-2015");
        assertThat(record.kind()).isEqualTo(EvidenceKind.RCT);
        assertThat(record.year()).isEqualTo(2015);
        assertThat(record.level()).isEqualTo(2);
    }

    @Test
    void aSciFactEntryHasANumberAndAListOfSentences() throws Exception {
        EvidenceRecord record = read("""
                {"doc_id": 4983, "title": "Tea", "abstract": ["First.", " Second. ", "", "Third."],
                 "structured": false}""");

        assertThat(record.id()).isEqualTo("4983");
        assertThat(record.title()).isEqualTo("Tea");
        assertThat(record.finding()).isEqualTo("First. Second. Third.");
        assertThat(record.kind()).isEqualTo(EvidenceKind.UNCLASSIFIED);
    }

    @Test
    void aBeirEntryHasATextAndSometimesNoTitle() throws Exception {
        EvidenceRecord record = read("""
                {"_id": "d1", "title": "", "text": "Milk is white. Tea is not.", "metadata": {}}""");

        assertThat(record.id()).isEqualTo("d1");
        assertThat(record.title()).isEqualTo("Milk is white. Tea is not.");
        assertThat(record.finding()).isEqualTo("Milk is white. Tea is not.");
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThatThrownBy(() -> read("{\"title\": \"x\"}")).hasMessageContaining("neither \"id\"");
        assertThatThrownBy(() -> read("{\"_id\": \"a\", \"title\": \"x\"}"))
                .hasMessage("the field \"text\" is missing");
        assertThatThrownBy(() -> read("{\"doc_id\": 1, \"abstract\": [1]}"))
                .hasMessage("the list \"abstract\" must hold strings only");
        assertThatThrownBy(() -> read("{\"doc_id\": 1, \"abstract\": []}")).hasMessageContaining("is empty");
        assertThatThrownBy(() -> read("{\"id\": \"a\", \"title\": \"t\"}"))
                .hasMessageContaining("finding must not be empty");
        assertThatThrownBy(() -> read("{\"id\": \"a\", \"title\": \"t\", \"finding\": \"f\", \"level\": 9}"))
                .hasMessageContaining("level must be from 1 to 5, but is 9");
        assertThatThrownBy(() -> read("{\"id\": \"a\", \"title\": \"t\", \"finding\": \"f\", \"kind\": \"rumour\"}"))
                .hasMessageContaining("kind")
                .hasMessageContaining("rumour");
    }
}

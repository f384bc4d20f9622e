package io.touchstone.contracts.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.contracts.documents.Block.Kind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentCapturedTest {

    @Test
    void blocksLieInTheTextByCodePoints() {
        assertThat(captured("💊💊", new Block(Kind.PARAGRAPH, 0, 0, 2)).blocks())
                .hasSize(1);
        assertThatThrownBy(() -> captured("💊💊", new Block(Kind.PARAGRAPH, 0, 0, 3)))
                .hasMessageContaining("2 code points");
    }

    @Test
    void blocksDoNotOverlap() {
        assertThatThrownBy(
                        () -> captured("abcdef", new Block(Kind.HEADING, 1, 0, 3), new Block(Kind.PARAGRAPH, 0, 2, 4)))
                .hasMessageContaining("overlap");
    }

    @Test
    void anEmptyTextIsNoDocument() {
        assertThatThrownBy(() -> captured(" \n")).hasMessage("text must not be empty");
    }

    private static DocumentCaptured captured(String text, Block... blocks) {
        return new DocumentCaptured(
                "doc-1", "v", null, "en", null, null, "text/plain", text, List.of(blocks), Instant.EPOCH);
    }
}

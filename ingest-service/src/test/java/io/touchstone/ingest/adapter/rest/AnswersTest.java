package io.touchstone.ingest.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.ingest.capture.Refusal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AnswersTest {

    @Test
    void aLanguageThatIsNotTakenCannotBeProcessed() {
        assertThat(Answers.status(Refusal.UNSUPPORTED_LANGUAGE)).isEqualTo(422);
        assertThat(Answers.slug(Refusal.UNSUPPORTED_LANGUAGE)).isEqualTo("unsupported-language");
    }

    @Test
    void everyRefusalHasItsOwnName() {
        assertThat(Arrays.stream(Refusal.values()).map(Answers::slug)).doesNotHaveDuplicates();
    }
}

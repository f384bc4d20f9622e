package io.touchstone.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SampleArticleTest {

    @Test
    void anArticleHasItsSentencesAndAnotherSeedGivesAnother() {
        String text = SampleArticle.text(1, 60);

        assertThat(text.chars().filter(c -> c == '.').count()).isEqualTo(60);
        assertThat(SampleArticle.text(1, 60)).isEqualTo(text);
        assertThat(SampleArticle.text(2, 60)).isNotEqualTo(text);
    }
}

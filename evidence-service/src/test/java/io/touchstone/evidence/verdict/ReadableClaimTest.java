package io.touchstone.evidence.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadableClaimTest {

    private static final ReadableClaim CLAIMS = new ReadableClaim();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Magnesium relieves insomnia within two weeks.",
                "Ketamine may help.",
                "Semaglutide lowers HbA1c, triglycerides, LDL cholesterol, blood pressure, waist circumference.",
                "VITAMIN D PREVENTS INFLUENZA, ASTHMA ATTACKS AND DEPRESSION."
            })
    void englishIsRead(String claim) {
        assertThat(CLAIMS.refusal(claim)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Magnesium lindert Schlafstörungen binnen zweier Wochen deutlich besser.",
                "Ketamin hilft vielen Menschen mit schweren Depressionen schneller als Tabletten.",
                "Кетамин помогает при тяжёлой депрессии"
            })
    void anotherLanguageIsToldSo(String claim) {
        assertThat(CLAIMS.refusal(claim))
                .hasValueSatisfying(reason -> assertThat(reason).contains("not in English"));
    }

    @Test
    void whatIsNoClaimIsToldSo() {
        assertThat(CLAIMS.refusal("12 %"))
                .hasValueSatisfying(reason -> assertThat(reason).contains("no words"));
        assertThat(CLAIMS.refusal("tea ".repeat(600)))
                .hasValueSatisfying(reason -> assertThat(reason).contains("2400 characters"));
    }
}

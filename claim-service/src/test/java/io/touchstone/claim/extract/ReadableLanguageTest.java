package io.touchstone.claim.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadableLanguageTest {

    private static final String GERMAN = "Zink hilft gegen Erk\u00E4ltung, und viele Menschen nehmen es im Winter. ";

    private final ReadableLanguage languages = new ReadableLanguage();

    @ParameterizedTest
    @CsvSource({"de,German (de)", "zh-Hans,Chinese (zh-Hans)", "es-MX,Spanish (es-MX)", "xx,the language 'xx'"})
    void otherLanguagesAreNamed(String language, String name) {
        assertThat(languages.objection(language, "Zinc shortens colds."))
                .hasValue("Claims were not extracted: the article is in " + name
                        + ", and claims are extracted from English only.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB", "EN"})
    void englishIsRead(String language) {
        assertThat(languages.objection(language, GERMAN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ketamine works.",
                "NAD+",
                "\uD83D\uDD25 Zinc \uD83D\uDD25",
                "12 45 77",
                "Zinc 15 mg | Iron 8 mg | Magnesium 300 mg, all of which help the heart"
            })
    void whatCannotBeToldIsReadWhereItMayBeEnglish(String text) {
        assertThat(languages.objection("und", text)).isEmpty();
        assertThat(languages.objection("und", (text + " It is safe for the heart and for your skin. ").repeat(20)))
                .isEmpty();
    }

    @Test
    void aQuoteDoesNotMakeAnArticleEnglishNorForeign() {
        String english = "The nurse measures your blood pressure before the session, and you rest in a quiet room. ";
        assertThat(languages.objection("und", GERMAN.repeat(5) + english)).isPresent();
        assertThat(languages.objection("und", english.repeat(5) + GERMAN)).isEmpty();
    }

    @Test
    void whatPlainlyIsNotEnglishIsNotRead() {
        assertThat(languages.objection("und", GERMAN.repeat(8)))
                .hasValueSatisfying(reason -> assertThat(reason).contains("could not be told"));
        assertThat(languages.objection("und", "\u950C\u6709\u52A9\u4E8E\u611F\u5192"))
                .isPresent();
    }
}

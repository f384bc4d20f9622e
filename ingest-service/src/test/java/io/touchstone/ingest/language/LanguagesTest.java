package io.touchstone.ingest.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.ingest.adapter.opennlp.OpenNlpLanguages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With the real model: what it is sure of, and what it must not be believed. */
class LanguagesTest {

    private static Languages languages;

    @BeforeAll
    static void load() {
        languages = new Languages(OpenNlpLanguages.load());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|The infusion takes forty minutes, and you rest in a quiet room afterwards until you feel ready to go home.",
                "de|Die Therapeutin bleibt w\u00E4hrend der ganzen Sitzung bei Ihnen und spricht danach mit Ihnen \u00FCber das, was Sie erlebt haben.",
                "fr|Le patient reste allong\u00E9 pendant la s\u00E9ance et parle ensuite avec le th\u00E9rapeute de ce qu'il a ressenti.",
                "es|La persona descansa durante la sesi\u00F3n y despu\u00E9s habla con el terapeuta sobre lo que ha sentido y pensado.",
                "it|La persona riposa durante la seduta e poi parla con il terapeuta di quello che ha provato e pensato.",
                "nl|De behandeling duurt ongeveer een uur en daarna praat u rustig met de therapeut over wat u tijdens de sessie heeft gevoeld en gedacht, en over hoe het verder gaat.",
                "pt|O paciente descansa durante a sess\u00E3o e depois conversa com o terapeuta sobre o que sentiu e pensou.",
                "pl|Pacjent odpoczywa podczas sesji, a potem rozmawia z terapeut\u0105 o tym, co czu\u0142 i o czym my\u015Bla\u0142.",
                "ru|\u041F\u0430\u0446\u0438\u0435\u043D\u0442 \u043E\u0442\u0434\u044B\u0445\u0430\u0435\u0442 \u0432\u043E \u0432\u0440\u0435\u043C\u044F \u0441\u0435\u0430\u043D\u0441\u0430 \u0438 \u043F\u043E\u0442\u043E\u043C \u0433\u043E\u0432\u043E\u0440\u0438\u0442 \u0441 \u0432\u0440\u0430\u0447\u043E\u043C \u043E \u0442\u043E\u043C, \u0447\u0442\u043E \u043F\u043E\u0447\u0443\u0432\u0441\u0442\u0432\u043E\u0432\u0430\u043B.",
            })
    void sentencesAreTold(String tag, String text) {
        assertThat(languages.of(text)).isEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The therapist stays with you.",
                "Our clinic is open on Monday.",
                "Ketamine helps with depression.",
                "Does it work for you?",
                "You can book a free visit today!",
                "This may help the mood of people with PTSD.",
                "KAP is safe when it is given by trained staff.",
            })
    void shortEnglishIsEnglish(String text) {
        assertThat(languages.of(text)).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Hi",
                "KAP",
                "Ketamine works.",
                "Side effects",
                "Book now",
                "Depression",
                "PTSD OCD MDD GAD",
                "12 45 77 2019 2020",
                "Ketamine-assisted psychotherapy",
                "Terapia",
                "El paciente",
                "asdkj qwlekj zmxcn qpwoei alskdj"
            })
    void ofLittleTextNothingOddIsSaid(String text) {
        assertThat(languages.of(text)).isEqualTo("und");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Der Raum ist ruhig und hell.",
                "Il paziente parla con il medico.",
                "De kamer is rustig, we praten."
            })
    void shortTextInOtherLanguagesIsNotTakenForEnglish(String text) {
        assertThat(languages.of(text)).isNotEqualTo("en");
    }

    private static final String ENGLISH =
            "The nurse measures your blood pressure before the session. You rest in a quiet "
                    + "room afterwards, and somebody drives you home. Most people come back within two weeks. ";

    private static final String GERMAN =
            "Die Pflegerin misst vor der Sitzung Ihren Blutdruck. Danach ruhen Sie in einem "
                    + "stillen Zimmer aus, und jemand f\u00E4hrt Sie nach Hause. Die meisten kommen nach zwei Wochen wieder. ";

    @Test
    void aQuoteInAnotherLanguageDoesNotMakeTheArticleForeign() {
        assertThat(languages.of(ENGLISH.repeat(3) + "\u201E" + GERMAN.strip() + "\u201C " + ENGLISH))
                .isEqualTo("en");
        assertThat(languages.of(GERMAN.repeat(3) + "\u201C" + ENGLISH.strip() + "\u201D " + GERMAN))
                .isIn("de", "und");
    }

    @Test
    void ofTwoLanguagesInEqualPartsOneIsSaidOrNone() {
        assertThat(languages.of((ENGLISH + GERMAN).repeat(4))).isIn("en", "de", "und");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zinc helps.",
                "Free shipping!",
                "5 mg",
                "Detox Tea",
                "NAD+",
                "\uD83D\uDD25\uD83D\uDD25",
                "Q10 50%"
            })
    void ofTheShortestTextsNothingIsSaid(String text) {
        assertThat(languages.of(text)).isEqualTo("und");
    }

    @Test
    void namesAndNumbersDoNotHideTheLanguageOfAnArticle() {
        String text = "KAP 450 USD, NCT012345. ".repeat(5)
                + "The nurse measures your blood pressure before and after. ".repeat(4);

        assertThat(languages.of(text)).isEqualTo("en");
    }

    @Test
    void aCutInTheMiddleOfACharacterDoesNoHarm() {
        String text = "x".repeat(5999) + "\uD83D\uDE00" + " The room is quiet.".repeat(10);

        assertThat(languages.of(text)).isNotNull();
    }

    @Test
    void doubtfulGuessesAreNotBelieved() {
        assertThat(new Languages(t -> new LanguageGuesser.Guess("xx", 0.3, 0.25)).of("lorem ipsum dolor sit"))
                .isEqualTo("und");
        assertThat(new Languages(t -> new LanguageGuesser.Guess("xx", 0.3, 0.1)).of("lorem ipsum dolor sit"))
                .isEqualTo("xx");
        assertThat(new Languages(t -> new LanguageGuesser.Guess("xx", 0.05, 0.0)).of("lorem ipsum dolor sit"))
                .isEqualTo("und");
        assertThat(new Languages(t -> new LanguageGuesser.Guess("xx", 0.5, 0.5)).of("with the lorem ipsum"))
                .isEqualTo("xx");
        assertThat(new Languages(t -> new LanguageGuesser.Guess("xx", 0.49, 0.0)).of("with the lorem ipsum"))
                .isEqualTo("en");
    }
}

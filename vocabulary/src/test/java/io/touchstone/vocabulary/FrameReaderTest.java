package io.touchstone.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.touchstone.contracts.claims.Frame;
import io.touchstone.contracts.claims.Frame.Direction;
import io.touchstone.contracts.claims.Quantity;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameReaderTest {

    private static final FrameReader READER = new FrameReader(Vocabulary.load());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Vitamin D reduces the risk of fractures                                   | IMPROVES
            Ketamine increases blood pressure for an hour                             | CAUSES
            Creatine does not improve memory                                          | NO_EFFECT
            There is no evidence that zinc helps with hair loss                       | NO_EFFECT
            Acupuncture works as well as ibuprofen as a pain reliever                 | EQUAL
            Spravato is approved by the FDA for treatment-resistant depression        | APPROVED_FOR
            Racemic ketamine is not FDA-approved for PTSD                             | NOT_APPROVED_FOR
            Sugar worsens inflammation                                                | WORSENS
            Ketamine blocks NMDA receptors                                            | CAUSES
            Psilocybin promotes neuroplasticity                                       | IMPROVES
            Statins are well tolerated                                                | NO_EFFECT
            Ketamine is a Schedule III drug                                           | IS
            Naltrexone increases abstinence from alcohol                              | IMPROVES
            Naltrexone led to more days without alcohol                               | IMPROVES
            Magnesium increased craving for alcohol                                   | WORSENS
            Ketamine brings antidepressant gains                                      | IMPROVES
            """)
    void direction(String text, Direction expected) {
        assertThat(READER.read(text).direction()).isEqualTo(expected);
    }

    @Test
    void aNumberWithoutEndIsNoInfinity() {
        assertThat(READER.read("It helped " + "111,".repeat(150) + "111 million people, 12% of all")
                        .quantities())
                .isNotEmpty()
                .allSatisfy(quantity -> assertThat(quantity.value()).isFinite());
    }

    @Test
    void comparatorIsNotAnIntervention() {
        Frame frame = READER.read("Ketamine works faster than SSRIs, which take weeks");
        assertThat(frame.interventions()).containsExactly("ketamine");
        assertThat(frame.comparator()).isEqualTo("ssri");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Adults whose anxiety had not responded to SSRIs or to lithium slept better on magnesium | magnesium
            For people who have tried SSRIs, ketamine therapy offers new hope                       | ketamine
            For patients who hadn't responded to antidepressants, magnesium may help                | magnesium
            Pain that was resistant to opioids fell with magnesium                                  | magnesium
            Veterans whose PTSD had not yielded to antidepressants had eight infusions              |
            Half of adults have tried cannabis                                                      | cannabis
            Most people tolerate magnesium well                                                     | magnesium
            A third of people with depression do not respond to antidepressants                     | antidepressant
            When antidepressants fail magnesium works                                               | antidepressant, magnesium
            Psychotherapy on top of ketamine prolongs remission                                     | ketamine-assisted-psychotherapy
            Magnesium is no better, over traditional antidepressants it has no edge                 | magnesium
            Magnesium helps where traditional antidepressants do not                                | magnesium
            Magnesium acts in hours, whereas ordinary antidepressants take weeks                    | magnesium
            Magnesium was given to more than a thousand people, and lithium was no match            | magnesium, lithium
            The society's ketamine statement                                                        | ketamine
            St Johns wort and St. John\u2019s wort                                                      | st-johns-wort
            Craving for heroin fell, and days without alcohol became more                           |
            Naloxone, an opioid antagonist, reverses overdoses                                      | naloxone, opioid-antagonist
            """)
    void whatWasGivenIsTheIntervention(String text, String expected) {
        assertThat(String.join(", ", READER.read(text).interventions())).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void whatATreatmentDoesIsNotTheTreatment() {
        assertThat(READER.read("The antidepressant gain faded").conditions()).contains("depression");
        assertThat(READER.read("Drips reduce long-term non-cancer pain").conditions())
                .containsExactly("chronic-pain");
        assertThat(READER.read("Heroin abstinence lasted a year").conditions())
                .containsExactlyInAnyOrder("opioid-use-disorder", "abstinence");
    }

    @Test
    void drugAndTalkTogetherAreACombination() {
        assertThat(READER.read("Ketamine combined with psychotherapy prolongs remission")
                        .interventions())
                .containsExactly("ketamine-assisted-psychotherapy");
        assertThat(READER.read("Ketamine relieves depression").interventions()).containsExactly("ketamine");
    }

    @Test
    void readsWhoWhenAndHow() {
        Frame frame = READER.read(
                "In a trial, 62% of adults with type 2 diabetes lost 5 kg within 12 weeks of oral semaglutide");
        assertThat(frame.population()).isEqualTo("adults with type 2 diabetes");
        assertThat(frame.timeFrame()).isEqualTo("within 12 weeks");
        assertThat(frame.route()).isEqualTo("oral");
        assertThat(frame.quantities())
                .contains(
                        new Quantity(62, "%", "62%"),
                        new Quantity(5, "kg", "5 kg"),
                        new Quantity(12, "wk", "12 weeks"));
    }

    @Test
    void readsRangesSharesAndScales() {
        assertThat(READER.read("60-70 percent respond").quantities())
                .extracting(Quantity::value, Quantity::unit)
                .containsExactly(tuple(60d, "%"), tuple(70d, "%"));
        assertThat(READER.read("One in four people relapse").quantities())
                .first()
                .isEqualTo(new Quantity(25, "%", "One in four"));
        assertThat(READER.read("It affects 2.5 million people").quantities())
                .first()
                .extracting(Quantity::value)
                .isEqualTo(2.5e6);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Magnesium reduces sleep quality                           | WORSENS
            Magnesium reduces migraine attacks                        | IMPROVES
            Green tea promotes weight loss                            | IMPROVES
            The drug does not cause nausea and improves mood          | NO_EFFECT
            The drug improves mood and does not cause nausea          | IMPROVES
            Exercise is associated with a lower risk of dementia      | IMPROVES
            Air pollution is associated with a higher risk of dementia | CAUSES
            Yoga is not as effective as physical therapy              | WORSENS
            Heart failure is common                                   | IS
            Cravings dropped by half                                  | IMPROVES
            Doctors met on Tuesday                                    | UNSTATED
            """)
    void directionFollowsWhatIsWanted(String text, Direction expected) {
        assertThat(READER.read(text).direction()).isEqualTo(expected);
    }

    @Test
    void aDoseIsItsQuantitiesWithTheRoute() {
        Frame frame = READER.read("Give 0.5 to 1 mg/kg by mouth twice daily for six weeks, or 400 IU a day");
        assertThat(frame.route()).isEqualTo("oral");
        assertThat(frame.timeFrame()).isEqualTo("for six weeks");
        assertThat(frame.quantities())
                .extracting(Quantity::value, Quantity::unit)
                .containsExactly(
                        tuple(0.5, "mg/kg"),
                        tuple(1d, "mg/kg"),
                        tuple(2d, "/d"),
                        tuple(6d, "wk"),
                        tuple(400d, "[iU]/d"));
    }

    @Test
    void theNarrowerRouteIsTheRoute() {
        assertThat(READER.read("Take the tablet by letting it melt under the tongue")
                        .route())
                .isEqualTo("sublingual");
        assertThat(READER.read("It comes as a tablet and as a nasal spray").route())
                .isEqualTo("oral");
    }

    @Test
    void yearsAndNumbersInNamesAreNoQuantities() {
        assertThat(READER.read("In 2019 a phase 3 trial of vitamin B12 in type 2 diabetes began")
                        .quantities())
                .isEmpty();
    }

    @Test
    void longOrHostileTextIsReadInTime() {
        for (String piece : List.of(
                "not ",
                "1-",
                "1,111,",
                "than ",
                "people with ",
                "no more than as effective as ",
                "vitamin d ",
                "((((",
                "a\u0301",
                "ss",
                "in the the ")) {
            String text = piece.repeat(100_000 / piece.length());
            assertTimeout(Duration.ofSeconds(5), () -> READER.read(text));
            assertTimeout(Duration.ofSeconds(5), () -> READER.vocabulary().find(text));
        }
    }

    @Test
    void anyTextGivesAFrame() {
        long seed = 20261122;
        Random random = new Random(seed);
        String alphabet = "ab 1,.-%()\u200f🙂not than in with ketamine";
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(200), 0, alphabet.length()).forEach(c -> text.append(alphabet.charAt(c)));
            assertThat(READER.read(text.toString()))
                    .as("seed %d, %s", seed, text)
                    .isNotNull();
        }
        assertThat(READER.read("ketamine ".repeat(20_000)).interventions()).containsExactly("ketamine");
    }
}

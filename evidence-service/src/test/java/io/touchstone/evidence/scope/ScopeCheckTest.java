package io.touchstone.evidence.scope;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.contracts.evidence.Certainty;
import io.touchstone.contracts.evidence.EvidenceKind;
import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.contracts.evidence.Finding;
import io.touchstone.contracts.verdicts.Assessment.Scope;
import io.touchstone.evidence.Reading;
import io.touchstone.evidence.Records;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeCheckTest {

    private final EvidenceFrames frames = new EvidenceFrames(Reading.STATEMENTS);
    private final ScopeCheck check = new ScopeCheck(Reading.STATEMENTS.vocabulary());

    private ScopeResult check(String claim, EvidenceRecord record) {
        return check.check(Reading.claim(claim), frames.read(record));
    }

    private static EvidenceRecord trial(String intervention, String condition) {
        return Records.trial("r", intervention, condition, Finding.BENEFIT, "Scores fell.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Ketamine relieves depression.            | Ketamine           | depression                     | IN
                    Ketamine relieves depression.            | Racemic ketamine   | treatment-resistant depression | IN
                    Ketamine relieves depression.            | Esketamine         | depression                     | NEAR
                    Ketamine relieves depression.            | Psilocybin         | depression                     | OUT
                    Ketamine relieves depression.            | Ketamine           | PTSD                           | OUT
                    Ketamine-assisted psychotherapy relieves depression. | Ketamine | depression                   | NEAR
                    Ketamine relieves treatment-resistant depression. | Ketamine  | depression                     | NEAR
                    Magnesium prevents migraine.             | Magnesium          | migraine                       | IN
                    SSRIs relieve anxiety.                   | Psychotherapy      | anxiety                        | OUT
                    """)
    void drugAndCondition(String claim, String intervention, String condition, Scope expected) {
        assertThat(check(claim, trial(intervention, condition)).scope()).isEqualTo(expected);
    }

    @Test
    void notesSayInWhichRespects() {
        assertThat(check("Ketamine relieves depression.", trial("Esketamine", "PTSD"))
                        .notes())
                .containsExactly("on esketamine, which is not ketamine", "not on depression but on PTSD");
        assertThat(check("Ketamine relieves depression.", trial("Ketamine", "depression"))
                        .notes())
                .containsExactly("same treatment (ketamine)", "same condition (depression)");
    }

    @Test
    void animalsAreNear() {
        EvidenceRecord mice = Records.of(
                "m",
                EvidenceKind.ANIMAL,
                "Creatine in mice",
                "Mice",
                "Creatine",
                null,
                Finding.BENEFIT,
                "Creatine improved memory.",
                Certainty.LOW,
                5,
                null);
        assertThat(check("Creatine improves memory.", mice).scope()).isEqualTo(Scope.NEAR);
        assertThat(check("Creatine improves memory in mice.", mice).scope()).isEqualTo(Scope.IN);
    }

    @Test
    void anotherRouteIsNear() {
        EvidenceRecord infusion = trial("Intravenous ketamine", "depression");
        assertThat(check("Oral ketamine relieves depression.", infusion).scope())
                .isEqualTo(Scope.NEAR);
        assertThat(check("Intravenous ketamine relieves depression.", infusion).scope())
                .isEqualTo(Scope.IN);
    }

    @Test
    void aComparisonNeedsItsComparator() {
        EvidenceRecord placebo = trial("Magnesium", "migraine");
        assertThat(check("Magnesium works better than placebo for migraine.", placebo)
                        .scope())
                .isEqualTo(Scope.IN);
        assertThat(check("Magnesium works better than melatonin for migraine.", placebo)
                        .scope())
                .isEqualTo(Scope.NEAR);
    }

    @Test
    void aPartOfACombinationIsMarked() {
        ScopeResult alone =
                check("Ketamine-assisted psychotherapy relieves depression.", trial("Ketamine", "depression"));
        assertThat(alone.componentOnly()).isTrue();
        ScopeResult elsewhere =
                check("Ketamine-assisted psychotherapy relieves depression.", trial("Ketamine", "PTSD"));
        assertThat(elsewhere.componentOnly()).isFalse();
        assertThat(check("Ketamine relieves depression.", trial("Esketamine", "depression"))
                        .componentOnly())
                .isFalse();
    }

    @Test
    void whichConditionsASourceSpeaksTo() {
        ScopeResult result = check("Ketamine relieves depression and PTSD.", trial("Ketamine", "PTSD"));
        assertThat(result.scope()).isEqualTo(Scope.IN);
        assertThat(result.conditions()).containsExactly("ptsd");
        assertThat(check("Ketamine relieves depression.", trial("Ketamine", "treatment-resistant depression"))
                        .narrower())
                .isTrue();
    }

    @Test
    void useOutsideTreatmentIsNear() {
        EvidenceRecord users = Records.of(
                "u",
                EvidenceKind.COHORT,
                "Recreational ketamine and the bladder",
                "Recreational users",
                "Ketamine",
                null,
                Finding.HARM,
                "Urinary symptoms were common.",
                Certainty.MODERATE,
                3,
                900);
        assertThat(check("Ketamine is safe.", users).scope()).isEqualTo(Scope.NEAR);
    }

    private static EvidenceRecord guideline(String publisher, String finding) {
        EvidenceRecord g = Records.of(
                "g",
                EvidenceKind.GUIDELINE,
                "Guideline for post-traumatic stress",
                "Adults with PTSD",
                "Psychotherapies; drugs",
                null,
                Finding.NOT_APPLICABLE,
                finding,
                Certainty.MODERATE,
                null,
                null);
        return new EvidenceRecord(
                g.id(),
                g.kind(),
                g.title(),
                g.year(),
                publisher,
                null,
                null,
                null,
                null,
                g.population(),
                g.intervention(),
                null,
                null,
                null,
                g.direction(),
                g.finding(),
                g.certainty(),
                null,
                null,
                false);
    }

    @Test
    void aPassageIsAboutWhatItNamesItself() {
        EvidenceRecord guideline =
                guideline("Veterans Affairs", "It puts psychotherapy first. It suggests against ketamine.");
        String claim = "Ketamine relieves PTSD.";

        assertThat(check(claim, guideline).scope()).isEqualTo(Scope.OUT);
        assertThat(check.check(Reading.claim(claim), frames.read(guideline, "It suggests against ketamine."))
                        .scope())
                .isEqualTo(Scope.IN);
    }

    @Test
    void oneBodyDoesNotSpeakForAnother() {
        EvidenceRecord american = guideline("US FDA", "Ketamine is advised against in PTSD.");
        String passage = american.finding();

        ScopeResult other =
                check.check(Reading.claim("NICE recommends ketamine for PTSD."), frames.read(american, passage));
        ScopeResult same =
                check.check(Reading.claim("The FDA recommends ketamine for PTSD."), frames.read(american, passage));

        assertThat(other.scope()).isEqualTo(Scope.NEAR);
        assertThat(other.notes()).contains("not the word of NICE");
        assertThat(same.scope()).isEqualTo(Scope.IN);
    }

    @Test
    void withTalkOnBothSidesTheTrialIsOnTheDrug() {
        EvidenceRecord both = Records.of(
                "b",
                EvidenceKind.RCT,
                "Ketamine for alcohol use disorder",
                "Adults with alcohol use disorder",
                "Ketamine and psychotherapy",
                "Midazolam and the same psychotherapy",
                Finding.BENEFIT,
                "Fewer drank.",
                Certainty.LOW,
                2,
                40);

        assertThat(check("Ketamine helps people with alcohol use disorder.", both)
                        .scope())
                .isEqualTo(Scope.IN);
        assertThat(check("Ketamine-assisted psychotherapy helps people with alcohol use disorder.", both)
                        .scope())
                .isEqualTo(Scope.IN);
    }

    @Test
    void whatIsNotOnTheListOfApprovalsIsInScopeToo() {
        EvidenceRecord label = Records.of(
                "l",
                EvidenceKind.LABEL,
                "Label of esketamine",
                null,
                "Esketamine",
                null,
                Finding.NOT_APPLICABLE,
                "It is approved for treatment-resistant depression.",
                Certainty.HIGH,
                null,
                null);

        assertThat(check("Esketamine is approved for PTSD.", label).scope()).isEqualTo(Scope.IN);
        assertThat(check("Esketamine relieves PTSD.", label).scope()).isEqualTo(Scope.OUT);
    }

    @Test
    void animalsAloneAreTold() {
        EvidenceRecord mice = Records.of(
                "m",
                EvidenceKind.ANIMAL,
                "Ketamine in mice",
                "Mice",
                "Ketamine",
                null,
                Finding.BENEFIT,
                "Ketamine grew synapses.",
                Certainty.LOW,
                5,
                null);
        assertThat(check("Ketamine grows synapses.", mice).animalsOnly()).isTrue();
        assertThat(check("Ketamine grows synapses in mice.", mice).animalsOnly())
                .isFalse();
    }

    @Test
    void whoSpeaksWithAuthoritySpeaksForItself() {
        EvidenceRecord guideline = guideline("Veterans Affairs", "The FDA approved only sertraline for PTSD.");
        String claim = "The FDA approved sertraline for PTSD.";

        assertThat(check.check(Reading.claim(claim), frames.read(guideline, guideline.finding()))
                        .matches())
                .anyMatch(match -> match.respect() == Respect.AUTHORITY && match.scope() == Scope.NEAR);
    }

    @Test
    void aCompanysWordIsNotTheRegulators() {
        EvidenceRecord company = guideline("Janssen", "It is a company claim, not an FDA statement, on PTSD.");

        assertThat(check.check(
                                Reading.claim("The FDA approved sertraline for PTSD."),
                                frames.read(company, company.finding()))
                        .matches())
                .anyMatch(match -> match.respect() == Respect.AUTHORITY && match.scope() == Scope.NEAR);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Ketamine relieves depression in adolescents.        | Adults with depression        | NEAR
                    Ketamine relieves depression in adolescents.        | Adolescents with depression   | IN
                    Ketamine relieves depression in people older than 75. | Adults with depression      | NEAR
                    Ketamine relieves depression in people older than 75. | Older adults with depression | IN
                    Ketamine relieves depression in adults.             | Adults with depression        | IN
                    Ketamine relieves depression in mice.               | Adults with depression        | NEAR
                    """)
    void whomItWasFoundInMatters(String claim, String population, Scope expected) {
        EvidenceRecord trial = Records.of(
                "r",
                EvidenceKind.RCT,
                "Ketamine for depression",
                population,
                "Ketamine",
                "Placebo",
                Finding.BENEFIT,
                "Scores fell.",
                Certainty.MODERATE,
                2,
                80);
        assertThat(check(claim, trial).scope()).isEqualTo(expected);
    }

    @Test
    void aStudyThatIsNamedIsInScopeWhateverItIsOn() {
        EvidenceRecord study = trial("Ketamine", "PTSD");
        String claim = "Doe's trial gave psilocybin for depression.";

        assertThat(check(claim, study).scope()).isEqualTo(Scope.OUT);
        ScopeResult named = check.checkNamed(Reading.claim(claim), frames.read(study), true);
        assertThat(named.scope()).isEqualTo(Scope.IN);
        assertThat(named.notes()).containsExactly("the study that the claim names");
        assertThat(named.conditions()).containsExactly("depression");
    }

    @Test
    void anotherStudyThanTheOneNamedIsNear() {
        ScopeResult another = check.checkNamed(
                Reading.claim("Doe's trial gave ketamine for depression."),
                frames.read(trial("Ketamine", "depression")),
                false);

        assertThat(another.scope()).isEqualTo(Scope.NEAR);
        assertThat(another.notes()).contains("not the study that the claim names", "same condition (depression)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    People on placebo improve in depression too.     | Ketamine              | depression | IN
                    A waiting list does not help in depression.      | Ketamine              | depression | OUT
                    Midazolam relieves depression.                   | Ketamine              | depression | OUT
                    Telehealth customers with depression improved.   | Ketamine              | depression | NEAR
                    Telehealth customers with depression improved.   | Ketamine by telehealth | depression | IN
                    Ketamine by telehealth relieves depression.      | Ketamine              | depression | IN
                    Ketamine users have trouble with their memory.   | Recreational ketamine | memory     | IN
                    Heavy ketamine users have memory loss.           | Recreational ketamine | memory     | IN
                    Ketamine treatment impairs memory.               | Recreational ketamine | memory     | NEAR
                    Ketamine treatment impairs memory.               | Frequent ketamine use | memory     | NEAR
                    Third-party insurers pay for ketamine.           | Recreational ketamine | memory     | NEAR
                    Long-term ketamine use is safe in depression.    | Ketamine              | depression | IN
                    """)
    void whatATreatmentWasHeldAgainstAndHowItWasGivenAreNoTreatments(
            String claim, String intervention, String condition, Scope expected) {
        assertThat(check(claim, trial(intervention, condition)).scope()).isEqualTo(expected);
    }

    @Test
    void intravenousTherapyIsNoPsychotherapy() {
        EvidenceRecord clinics = Records.trial(
                "c", "Infusions over a month", "depression", Finding.BENEFIT, "More than half responded.");
        EvidenceRecord titled = Records.of(
                "c",
                EvidenceKind.COHORT,
                "Ketamine intravenous therapy for depression in practice",
                clinics.population(),
                clinics.intervention(),
                null,
                Finding.BENEFIT,
                clinics.finding(),
                Certainty.LOW,
                3,
                500);

        assertThat(check("Ketamine relieves depression.", titled).scope()).isEqualTo(Scope.IN);
    }
}

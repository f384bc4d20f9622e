package io.touchstone.evidence.scope;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.contracts.evidence.Certainty;
import io.touchstone.contracts.evidence.EvidenceKind;
import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.contracts.evidence.Finding;
import io.touchstone.evidence.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedStudyTest {

    private static final NamedStudy STUDIES = new NamedStudy(Reading.STATEMENTS.vocabulary());

    private static EvidenceRecord record(String authors, String title) {
        return new EvidenceRecord(
                "r",
                EvidenceKind.RCT,
                title,
                2012,
                null,
                authors,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                40,
                Finding.BENEFIT,
                "It helped.",
                Certainty.LOW,
                null,
                null,
                false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Short's trial found no benefit of magnesium.",
                "Short et al. found no benefit.",
                "Short and colleagues gave magnesium for a month.",
                "In the small trial by Short magnesium did nothing.",
                "The 2012 paper of Short tested magnesium.",
                "Short (2012) tested magnesium.",
                "Short's trial gave 2000 mg of magnesium.",
            })
    void aFirstAuthorWithASignThatTheirWorkIsMeant(String claim) {
        assertThat(STUDIES.is(claim, record("Short et al.", "Magnesium for migraine")))
                .isTrue();
        assertThat(STUDIES.is(claim, record("Short & Long", "Magnesium for migraine")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Short courses of magnesium help.",
                "Magnesium is for Short people.",
                "Short's trial of 2009 found no benefit.",
                "Shortening the course does no harm.",
                "McShort's trial found no benefit.",
                "Short's disease is relieved by magnesium.",
                "In 2012 the Short of it was that magnesium helps.",
                "St. Short's wort relieves migraine.",
            })
    void aSurnameThatIsAWordOrAnotherYearOrAnotherName(String claim) {
        assertThat(STUDIES.is(claim, record("Short et al.", "Magnesium for migraine")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Magnesium for migraine (MAGMIG-2)     | In MAGMIG-2 a third improved.      | true",
                "Magnesium for migraine (MAGMIG-2)     | In MAGMIG a third improved.        | false",
                "Magnesium for migraine (MAGMIG)       | In MAGMIG-2 a third improved.      | false",
                "Magnesium for migraine (MAGMIG)       | In MAGMIG 2 a third improved.      | false",
                "Magnesium for migraine (MAGMIG 2)     | In MAGMIG 2 a third improved.      | true",
                "MAGMIG: magnesium for migraine        | MAGMIG was small.                  | true",
                "Steps of treatment: a MIG*D report    | MIG*D was large.                   | true",
                "A new look at the MIG*D study         | MIG*D was large.                   | true",
                "Magnesium for migraine (MRI)          | MRI showed nothing.                | false",
                "Magnesium for migraine (Preliminary)  | Preliminary results were good.     | false",
                "Exposure for stress disorder (PTSD)   | In PTSD sertraline helps.          | false",
                "Exposure for stress disorder (PTSD)   | Sertraline reduces PTSD.           | false",
                "Sleep in attention disorder (ADHD)    | The ADHD study of 2012 was small.  | false",
                "Masks in a pandemic (COVID-19)        | In COVID-19 masks help.            | false",
                "Magnesium for migraine (MAGMIG)       | Magnesium is given as MAGMIG daily.| false",
                "Magnesium for SSRI users              | SSRI users need more of it.        | false",
            })
    void whatATrialIsCalledInItsTitle(String title, String claim, boolean named) {
        assertThat(STUDIES.is(claim, record("(authors not recorded)", title))).isEqualTo(named);
    }
}

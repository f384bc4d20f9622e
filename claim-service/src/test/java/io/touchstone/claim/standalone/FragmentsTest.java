package io.touchstone.claim.standalone;

import static io.touchstone.claim.standalone.Lines.last;
import static io.touchstone.claim.standalone.Lines.titled;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** List items, table rows, answers, and words that only tie sentences together. */
class FragmentsTest {

    @Test
    void anItemThatBeginsWithAVerbIsSaidOfTheTreatment() {
        assertThat(last("# Why people take creatine", "* Improves memory in older adults")
                        .text())
                .isEqualTo("Creatine improves memory in older adults");
        assertThat(last("# What statins do", "* Lowers the risk of stroke").text())
                .isEqualTo("Statins lower the risk of stroke");
        assertThat(last("# Why people take melatonin", "* Approved in Europe for jet lag")
                        .text())
                .isEqualTo("Melatonin is approved in Europe for jet lag");
    }

    @Test
    void anItemWithItsOwnVerbNeedsNothing() {
        assertThat(last("# Our conditions", "* Migraine: Acupuncture halves the number of attacks")
                        .text())
                .isEqualTo("Migraine: Acupuncture halves the number of attacks");
        assertThat(last("# Other ideas", "* Biotin gummies, which do nothing for hair")
                        .text())
                .isEqualTo("Biotin gummies do nothing for hair");
    }

    @Test
    void aRowIsReadWithItsHeader() {
        assertThat(titled("Magnesium", "| Form | What it does", "| Citrate | relieves constipation within hours")
                        .text())
                .isEqualTo("Magnesium (citrate) relieves constipation within hours");
        assertThat(last("| Drug | Usual dose | Onset", "| Metformin | 500 mg | Two weeks")
                        .text())
                .isEqualTo("Metformin – usual dose: 500 mg; onset: two weeks");
    }

    @Test
    void anAnswerIsSaidWithItsQuestion() {
        assertThat(titled("Red yeast rice", "# Is acupuncture safe?", "Yes, for most people.")
                        .text())
                .isEqualTo("Acupuncture is safe for most people.");
        assertThat(last("Melatonin is a hormone.", "# Does it cure insomnia?", "No.")
                        .text())
                .isEqualTo("Melatonin does not cure insomnia.");
        assertThat(last("# Is kava legal?", "Yes, kava is sold as a supplement in Germany.")
                        .text())
                .isEqualTo("Kava is sold as a supplement in Germany.");
    }

    @Test
    void connectivesGo() {
        assertThat(last("However, zinc does not prevent colds.").text()).isEqualTo("Zinc does not prevent colds.");
        assertThat(last("Zinc does not, however, prevent colds.").text()).isEqualTo("Zinc does not prevent colds.");
        assertThat(last("And kava harms the liver.").text()).isEqualTo("Kava harms the liver.");
    }
}

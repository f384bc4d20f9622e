package io.touchstone.claim.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.claim.Documents;
import io.touchstone.claim.sentence.Segmenter;
import io.touchstone.claim.sentence.Sentence;
import io.touchstone.contracts.documents.DocumentCaptured;
import io.touchstone.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandAloneTest {

    private static final StandAlone STAND_ALONE = new StandAlone(Vocabulary.load());
    private static final Segmenter SEGMENTER = new Segmenter();

    /** The last sentence of these lines, standing alone. */
    private static Statement last(String... lines) {
        DocumentCaptured document = Documents.of(lines);
        List<Sentence> sentences = SEGMENTER.sentences(document);
        Context context = STAND_ALONE.begin(document, sentences);
        List<Statement> statements = new ArrayList<>();
        for (Sentence sentence : sentences) {
            statements.add(STAND_ALONE.statement(sentence.text(), sentence, context));
            context.read(sentence);
        }
        return statements.getLast();
    }

    @Test
    void itIsWhatWasNamedLast() {
        assertThat(last("Melatonin is a hormone. It shortens the time to sleep."))
                .isEqualTo(new Statement("Melatonin shortens the time to sleep.", false, true));
        assertThat(last("# Zinc", "Its effect on colds is small.").text())
                .isEqualTo("Zinc’s effect on colds is small.");
    }

    @Test
    void whatIsComparedWithIsNotMeant() {
        assertThat(last("Kava acts at once, unlike melatonin. It relieves anxiety.")
                        .text())
                .isEqualTo("Kava relieves anxiety.");
    }

    @Test
    void thisTreatmentIsWhatWasNamedLast() {
        assertThat(last("Acupuncture is old.", "Doctors recommend this treatment for migraine.")
                        .text())
                .isEqualTo("Doctors recommend acupuncture for migraine.");
        assertThat(last("Acupuncture is old.", "This powerful therapy eases migraine.")
                        .text())
                .isEqualTo("Acupuncture eases migraine.");
    }

    @Test
    void anIntroductoryItIsNoReference() {
        Statement statement = last("Zinc is a metal.", "It is known that fever helps the body.");
        assertThat(statement.text()).isEqualTo("It is known that fever helps the body.");
        assertThat(statement.ambiguous()).isFalse();
    }

    @Test
    void whatCannotBeToldIsMarked() {
        assertThat(last("It shortens the time to sleep.").ambiguous()).isTrue();
        assertThat(last("Zinc helps.", "They often recover within days.").ambiguous())
                .isTrue();
        assertThat(last("Sleep is good.", "This can lower the risk of stroke.").ambiguous())
                .isTrue();
    }

    @Test
    void pluralsStandForPlurals() {
        assertThat(last("Statins are common.", "They lower cholesterol.").text())
                .isEqualTo("Statins lower cholesterol.");
    }

    @Test
    void aListItemContinuesItsLeadIn() {
        assertThat(last("Side effects of kava include:", "* Liver damage", "* Nausea")
                        .text())
                .isEqualTo("Side effects of kava include nausea");
        assertThat(last("# Benefits of Yoga", "* Better sleep").text()).isEqualTo("Benefits of Yoga: better sleep");
        assertThat(last("# Benefits", "* Yoga can improve sleep.").text()).isEqualTo("Yoga can improve sleep.");
    }

    @Test
    void abbreviationsAreExplainedOnce() {
        assertThat(last("Low-level light therapy (LLLT) is popular.", "LLLT reduces pain, and LLLT is cheap.")
                        .text())
                .isEqualTo("Low-level light therapy (LLLT) reduces pain, and LLLT is cheap.");
        assertThat(last("The FDA and NASA agree.").text()).isEqualTo("The FDA and NASA agree.");
        assertThat(last("CRPS responds to it.").text()).startsWith("Complex regional pain syndrome (CRPS)");
    }

    @Test
    void theTreatmentThatPatientsImprovedOnIsSaid() {
        assertThat(last("# Acupuncture", "Patients with migraine have reported a reduction in attacks.")
                        .text())
                .isEqualTo("Patients with migraine have reported a reduction in attacks with acupuncture.");
        assertThat(last("# Acupuncture", "Some people feel relief within days, unlike with tablets.")
                        .text())
                .isEqualTo("Some people feel relief within days with acupuncture, unlike with tablets.");
    }

    @Test
    void markupAndInvisibleCharactersAreLeftOut() {
        assertThat(last("Zinc <b>shortens</b>\u200f colds&nbsp;fast .").text()).isEqualTo("Zinc shortens colds fast.");
    }
}

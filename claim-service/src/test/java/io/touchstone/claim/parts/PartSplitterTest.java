package io.touchstone.claim.parts;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.claim.sentence.Sentence;
import io.touchstone.contracts.documents.Block;
import io.touchstone.vocabulary.FrameReader;
import io.touchstone.vocabulary.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartSplitterTest {

    private static final Vocabulary VOCABULARY = Vocabulary.load();
    private static final PartSplitter SPLITTER = new PartSplitter(VOCABULARY);
    private static final FrameReader FRAMES = new FrameReader(VOCABULARY);

    private static List<Part> split(Block.Kind kind, String text) {
        return SPLITTER.split(new Sentence(kind, 0, 0, 0, text.length(), text), FRAMES.read(text));
    }

    private static List<String> words(String text) {
        return split(Block.Kind.PARAGRAPH, text).stream().map(Part::words).toList();
    }

    @Test
    void aListOfConditionsIsOneClaimEach() {
        String text = "Acupuncture is effective for migraine, chronic back pain, and asthma in adults.";
        assertThat(words(text))
                .containsExactly(
                        "Acupuncture is effective for migraine in adults.",
                        "Acupuncture is effective for chronic back pain in adults.",
                        "Acupuncture is effective for asthma in adults.");
        assertThat(split(Block.Kind.PARAGRAPH, text))
                .extracting(part -> text.substring(part.start(), part.end()))
                .containsExactly("migraine", "chronic back pain", "asthma");
    }

    @Test
    void anApprovalForSeveralIsOneClaimEach() {
        assertThat(words("The FDA approved duloxetine for depression, fibromyalgia and anxiety."))
                .hasSize(3)
                .contains("The FDA approved duloxetine for fibromyalgia.");
    }

    @Test
    void anUnknownItemBetweenKnownOnesIsAnItem() {
        assertThat(words("Garlic treats asthma, restless legs, and gout."))
                .containsExactly("Garlic treats asthma.", "Garlic treats restless legs.", "Garlic treats gout.");
    }

    @Test
    void whatIsSaidOfAllTogetherStaysTogether() {
        assertThat(words("Yoga relieves several anxiety and sleep disorders.")).hasSize(1);
        assertThat(words("Depression and anxiety are common.")).hasSize(1);
        assertThat(words("Zinc eases the link between stress and insomnia.")).hasSize(1);
    }

    @Test
    void twoClausesAreTwoClaims() {
        String text = "Creatine improves memory in older adults, and the supplement is approved in Japan.";
        List<Part> parts = split(Block.Kind.PARAGRAPH, text);
        assertThat(parts)
                .extracting(Part::words)
                .containsExactly("Creatine improves memory in older adults", "The supplement is approved in Japan.");
        assertThat(text.substring(parts.get(1).start(), parts.get(1).end()))
                .isEqualTo("the supplement is approved in Japan.");
    }

    @Test
    void aVerbThatLooksLikeANounIsAVerb() {
        assertThat(words("Kava relieves anxiety in adults, and the supplement is approved in Fiji."))
                .hasSize(2);
    }

    @Test
    void whatAWhichClauseAddsIsAClaim() {
        assertThat(words("Doctors often prescribe metformin, which was approved in 1994."))
                .containsExactly("Doctors often prescribe metformin", "Metformin was approved in 1994.");
    }

    @Test
    void joinedNounsAndVerbsAreNotClauses() {
        assertThat(words("Yoga improves balance and strength.")).hasSize(1);
        assertThat(words("Yoga helps people relax and sleep better at night.")).hasSize(1);
        assertThat(words("If you exercise, and your diet is good, weight comes off."))
                .hasSize(1);
    }

    @Test
    void aTableRowIsOneClaim() {
        assertThat(split(Block.Kind.TABLE_ROW, "Zinc treats colds, gout and asthma"))
                .hasSize(1);
    }

    private static List<String> positions(String text) {
        return split(Block.Kind.PARAGRAPH, text).stream()
                .map(part -> text.substring(part.start(), part.end()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ear seeds have been shown to be effective for tinnitus, vertigo, and jet lag. | tinnitus; vertigo; jet lag",
                "Copper bracelets relieve stiff knees, sore wrists and swollen ankles. | stiff knees; sore wrists; swollen ankles",
                "The FDA cleared the lamp for acne and rosacea. | acne; rosacea",
                "The syrup is used for conditions such as croup, whooping cough, and hay fever in children. | croup; whooping cough; hay fever",
                "The gel reduces the risk of bedsores, blisters and ulcers. | bedsores; blisters; ulcers",
                "With regard to vertigo, tinnitus and sinusitis, reflexology is useless. | vertigo; tinnitus; sinusitis",
                "The brace helps with bunions, flat feet, and heel spurs that hurt at night. | bunions; flat feet; heel spurs that hurt at night",
                "Leech therapy could slow the progression of glaucoma, cataracts and even baldness. | glaucoma; cataracts; baldness",
            })
    void aListIsFoundByWhatGovernsIt(String text, String members) {
        assertThat(positions(text)).containsExactly(members.split("; "));
    }

    @Test
    void aMemberIsAWholeSentence() {
        assertThat(
                        words(
                                "Cupping was found effective when treating chronic pain conditions like sciatica, whiplash, and lumbago."))
                .containsExactly(
                        "Cupping was found effective when treating chronic pain conditions like sciatica.",
                        "Cupping was found effective when treating chronic pain conditions like whiplash.",
                        "Cupping was found effective when treating chronic pain conditions like lumbago.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Semaglutide was approved in 2017 and is now sold in 40 countries. | Semaglutide was approved in 2017 | Semaglutide is now sold in 40 countries.",
                "Red light softens fine lines and evens out blotchy pigment. | Red light softens fine lines | Red light evens out blotchy pigment.",
                "The vaccine can prevent shingles and shorten hospital stays. | The vaccine can prevent shingles | The vaccine can shorten hospital stays.",
                "Garlic oil lowers cholesterol but has no effect on blood sugar. | Garlic oil lowers cholesterol | Garlic oil has no effect on blood sugar.",
            })
    void theSharedSubjectIsPutIn(String text, String one, String two) {
        assertThat(words(text)).containsExactly(one, two);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Off-label use is lawful; one in five prescriptions is written this way. | Off-label use is lawful | One in five prescriptions is written this way.",
                "While tablets take a month to work, the spray acts within hours. | Tablets take a month to work | The spray acts within hours.",
                "In Germany kava was banned in 2002, but in Fiji it is still sold. | In Germany kava was banned in 2002 | In Fiji it is still sold.",
                "Studies show that yoga lowers blood pressure and that tai chi prevents falls. | Studies show that yoga lowers blood pressure | Studies show that tai chi prevents falls.",
            })
    void clausesAreClaims(String text, String one, String two) {
        assertThat(words(text)).containsExactly(one, two);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The tablets can cause nausea, dizziness, and a dry mouth.",
                "Side effects of the spray include headache, cough and a sore throat.",
                "The gel has rapid and robust effects.",
                "Acupuncture relieves acute and chronic pain.",
                "Magnesium raises serotonin, which lifts mood.",
                "Ketamine with psychotherapy relieves depression.",
                "Diet and exercise together lower blood pressure.",
                "The dose is between 50 and 100 mg.",
                "Yoga works better than stretching, massage, and rest.",
                "The lamp helps people relax and sleep.",
                "Elderberry may shorten colds, but the studies are small.",
                "Ginger might ease nausea, though nobody knows why.",
                "Order the drops today and feel better tomorrow.",
                "Acupuncture before and after surgery is safe.",
                "Does zinc prevent colds, and is it safe?",
                "Heart and lung disease are common.",
                "The brace helps with bunions, flat feet and more severe knee pain.",
            })
    void whatIsOneClaimStaysOne(String text) {
        assertThat(words(text)).hasSize(1);
    }

    @Test
    void positionsAreTheOwnWordsOfEachPart() {
        String text = "Taken daily, the oil prevents gout, lowers cholesterol and was approved in Japan.";
        assertThat(positions(text))
                .containsExactly("Taken daily, the oil prevents gout", "lowers cholesterol", "was approved in Japan.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Reflexology helps with conditions like gout, vertigo, tinnitus, and more. | Reflexology helps with conditions like vertigo.",
                "The lamp eases symptoms of acne, eczema, psoriasis and so on. | The lamp eases symptoms of psoriasis.",
                "Magnesium relieves migraine, cramps, insomnia, etc. | Magnesium relieves insomnia.",
                "Zinc relieves colds, flu, and others in adults. | Zinc relieves flu in adults.",
                "Cupping relieves migraine, asthma and gout, to name a few. | Cupping relieves gout.",
                "Honey treats coughs, burns, sore throats, among others. | Honey treats sore throats.",
            })
    void whatClosesAListNamesNoMember(String text, String one) {
        assertThat(words(text))
                .contains(one)
                .noneMatch(part -> part.matches(".*(?:and more|others|etc|so on|few)\\.$"));
    }

    @Test
    void anAbbreviationBelongsToTheNameBeforeIt() {
        assertThat(words("Yoga reduces anxiety, depression and obsessive-compulsive disorder OCD."))
                .containsExactly(
                        "Yoga reduces anxiety.",
                        "Yoga reduces depression.",
                        "Yoga reduces obsessive-compulsive disorder OCD.");
        assertThat(new KnownConditions(VOCABULARY)
                        .split("Light boxes ease posttraumatic stress disorder PTSD, insomnia and anxiety in nurses."))
                .extracting(Part::words)
                .containsExactly(
                        "Light boxes ease posttraumatic stress disorder PTSD in nurses.",
                        "Light boxes ease insomnia in nurses.",
                        "Light boxes ease anxiety in nurses.");
        assertThat(new KnownConditions(VOCABULARY)
                        .split("Light boxes ease insomnia, anxiety and posttraumatic stress disorder PTSD."))
                .extracting(Part::words)
                .contains("Light boxes ease insomnia.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "If you've tried tablets for a problem like gout, asthma or eczema, then acupuncture may help.",
                "Whether you look for a cure for gout, asthma or eczema, call us today.",
                "When used for gout, asthma and eczema, zinc is useless.",
                "While you are pregnant, kava is unsafe.",
            })
    void beforeTheMainClauseNothingIsAsserted(String text) {
        assertThat(words(text)).hasSize(1);
    }

    @Test
    void theMainClauseAfterAConditionMayHaveAList() {
        assertThat(words("If tablets fail, acupuncture is effective for gout, asthma and eczema."))
                .hasSize(3)
                .contains("If tablets fail, acupuncture is effective for asthma.");
        assertThat(positions("If tablets fail, acupuncture is effective for gout, asthma and eczema."))
                .containsExactly("gout", "asthma", "eczema");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "While opinions differ, zinc shortens colds. | Zinc shortens colds.",
                "Although scepticism often surrounds the regulator, the research on kava is exceptional. | The research on kava is exceptional.",
                "While it may seem new, acupuncture is safe. | Acupuncture is safe.",
            })
    void whatOnlyLeadsUpToAClaimIsNone(String text, String claim) {
        assertThat(words(text)).containsExactly(claim);
    }

    @Test
    void whatIsConcededOfAConditionIsAClaim() {
        assertThat(words("While gout is painful, zinc shortens colds."))
                .containsExactly("Gout is painful", "Zinc shortens colds.");
    }
}

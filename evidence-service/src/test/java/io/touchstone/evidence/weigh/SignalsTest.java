package io.touchstone.evidence.weigh;

import static io.touchstone.contracts.verdicts.Stance.REFUTES;
import static io.touchstone.contracts.verdicts.Stance.SUPPORTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touchstone.evidence.Reading;
import io.touchstone.evidence.precedent.Votes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalsTest {

    private static final String PLAIN = "Magnesium relieves migraine.";
    private static final Offset<Double> CLOSE = within(1e-9);

    private static Signals of(String claim, List<String> conditions, Sources... sources) {
        return new Grounds(
                        Scores.table(),
                        Reading.claim(claim),
                        Reading.statement(claim),
                        conditions,
                        Stream.of(sources).map(Sources::assessed).toList(),
                        Votes.none())
                .signals();
    }

    private static Signals of(Sources... sources) {
        return of(PLAIN, List.of("migraine"), sources);
    }

    @Test
    void ofNothingOnlyWhatTheWordsSayIsLeft() {
        Signals signals = of();
        assertThat(signals.value(Signal.CONSTANT)).isEqualTo(1);
        assertThat(signals.value(Signal.WORDS_PLAIN)).isEqualTo(1);
        assertThat(signals.value(Signal.STATES_GENERAL)).isEqualTo(1);
        for (Signal signal : List.of(
                Signal.LIKELIEST_FOR,
                Signal.LIKELIEST_AGAINST,
                Signal.WEIGHT_FOR,
                Signal.WEIGHT_AGAINST,
                Signal.BALANCE,
                Signal.NEAREST_FOR,
                Signal.PART_FOR,
                Signal.ANIMALS_FOR)) {
            assertThat(signals.value(signal)).as(signal.rowName()).isZero();
        }
    }

    @Test
    void theLikeliestOfEachSideCountsHoweverUnlikely() {
        Signals signals = of(
                Sources.that(SUPPORTS, "one").likely(0.9),
                Sources.that(SUPPORTS, "two").likely(0.6),
                Sources.that(REFUTES, "three").likely(0.1));

        assertThat(signals.value(Signal.LIKELIEST_FOR)).isCloseTo(0.9, CLOSE);
        assertThat(signals.value(Signal.LIKELIEST_AGAINST)).isCloseTo(0.1, CLOSE);
        assertThat(signals.value(Signal.LIKELIEST_OF_BOTH)).isCloseTo(0.1, CLOSE);
    }

    @Test
    void weightAndBalanceAreOfThoseThatTakePart() {
        Signals one = of(Sources.that(SUPPORTS, "one"));
        Signals two = of(Sources.that(SUPPORTS, "one"), Sources.that(SUPPORTS, "two"));
        Signals both = of(Sources.that(SUPPORTS, "one"), Sources.that(REFUTES, "two"));
        Signals unlikely = of(Sources.that(SUPPORTS, "one").likely(0.45));

        assertThat(Math.expm1(two.value(Signal.WEIGHT_FOR)))
                .isCloseTo(2 * Math.expm1(one.value(Signal.WEIGHT_FOR)), CLOSE);
        assertThat(one.value(Signal.BALANCE)).isBetween(0.5, 1.0);
        assertThat(both.value(Signal.BALANCE)).isCloseTo(0, CLOSE);
        assertThat(unlikely.value(Signal.WEIGHT_FOR)).isZero();
    }

    @Test
    void whatIsFurtherThanTheNearestCountsLess() {
        Signals signals = of(
                Sources.that(SUPPORTS, "far").likely(0.9).near(0.7),
                Sources.that(REFUTES, "near").likely(0.6).near(0.8));

        assertThat(signals.value(Signal.NEAREST_AGAINST)).isCloseTo(0.6, CLOSE);
        assertThat(signals.value(Signal.NEAREST_FOR)).isCloseTo(0.9 * Math.exp(-1), CLOSE);
    }

    @Test
    void whatIsLessDirectCountsWhereNothingBacksTheClaimItself() {
        Sources mice = Sources.that(SUPPORTS, "mice").likely(0.8).inAnimals();
        Sources part = Sources.that(SUPPORTS, "part").likely(0.7).ofPart();

        Signals alone = of(mice, part);
        assertThat(alone.value(Signal.ANIMALS_FOR)).isCloseTo(0.8, CLOSE);
        assertThat(alone.value(Signal.PART_FOR)).isCloseTo(0.7, CLOSE);
        assertThat(alone.value(Signal.LIKELIEST_FOR)).isZero();

        Signals backed = of(mice, part, Sources.that(SUPPORTS, "people"));
        assertThat(backed.value(Signal.ANIMALS_FOR)).isZero();
        assertThat(backed.value(Signal.PART_FOR)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "Magnesium always cures migraine., words-absolute, states-general",
        "Magnesium relieves migraine., words-plain, states-general",
        "Magnesium may relieve migraine., words-hedged, states-general",
        "It seems that magnesium may perhaps relieve migraine., words-open, states-general",
        "In a trial of 40 adults magnesium relieved migraine., words-plain, states-finding",
        "The FDA approved magnesium for migraine in 2012., words-plain, states-record"
    })
    void oneStrengthOfWordsAndOneKindOfStatementIsOne(String claim, String words, String states) {
        Signals signals = of(claim, List.of("migraine"));
        List<String> on = Arrays.stream(Signal.values())
                .filter(signal -> signal.rowName().matches("(words|states)-.*") && signals.value(signal) == 1)
                .map(Signal::rowName)
                .toList();
        assertThat(on).containsExactly(words, states);
    }

    @Test
    void conditionsThatNothingIsOnAreCounted() {
        Signals signals = of(
                "Magnesium relieves migraine and insomnia.",
                List.of("migraine", "insomnia"),
                Sources.that(SUPPORTS, "one").about("migraine"));

        assertThat(signals.value(Signal.SEVERAL_CONDITIONS)).isEqualTo(1);
        assertThat(signals.value(Signal.CONDITIONS_UNCOVERED)).isCloseTo(0.5, CLOSE);
    }

    @Test
    void whatIsOnlyMissingFromAListIsNoSignalBesideWords() {
        Signals signals = of(
                Sources.that(SUPPORTS, "listed").likely(0.8),
                Sources.that(REFUTES, "missing").likely(0.9).byOmission());

        assertThat(signals.value(Signal.LIKELIEST_AGAINST)).isZero();
    }
}

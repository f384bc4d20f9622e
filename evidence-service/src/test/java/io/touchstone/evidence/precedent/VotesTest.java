package io.touchstone.evidence.precedent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touchstone.contracts.verdicts.Label;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class VotesTest {

    private static final Offset<Double> CLOSE = within(1e-9);

    @Test
    void nobodyLeansNowhere() {
        Votes none = Votes.none();

        assertThat(none.any()).isFalse();
        assertThat(none.followed(0.4, 0.85)).isEmpty();
        for (Label label : Label.values()) {
            assertThat(none.lean(label)).isEqualTo(0, CLOSE);
        }
    }

    @Test
    void aVoteAtNineTenthsCountsAsMuchAsWhatIsUnknown() {
        Votes votes = Votes.of(List.of(Reviews.near(Label.REFUTED, 0.9)), 40, 1);

        // 1 + 1/4 of 2 votes, and 1/4 of 2
        assertThat(votes.shares().get(Label.REFUTED)).isEqualTo(0.625, CLOSE);
        assertThat(votes.shares().get(Label.SUPPORTED)).isEqualTo(0.125, CLOSE);
        assertThat(votes.lean(Label.REFUTED)).isEqualTo(Math.log(2.5), CLOSE);
        assertThat(votes.lean(Label.SUPPORTED)).isEqualTo(Math.log(0.5), CLOSE);
        assertThat(votes.followed(0.4, 0.85)).contains(Label.REFUTED);
    }

    @Test
    void theNearerVoteWeighsMore() {
        List<Near> near = List.of(Reviews.near(Label.SUPPORTED, 0.95), Reviews.near(Label.REFUTED, 0.9));

        assertThat(Votes.of(near, 40, 1).followed(0.4, 0.85)).contains(Label.SUPPORTED);
        assertThat(Votes.of(near, 40, 1).shares().get(Label.SUPPORTED)
                        / Votes.of(near, 40, 1).shares().get(Label.REFUTED))
                .isEqualTo((Math.exp(2) + 0.25) / 1.25, CLOSE);
    }

    @Test
    void manyOutvoteOneThatIsNearer() {
        List<Near> near = List.of(
                Reviews.near(Label.SUPPORTED, 0.92),
                Reviews.near(Label.CONFLICTING, 0.91),
                Reviews.near(Label.CONFLICTING, 0.9));

        assertThat(Votes.of(near, 40, 1).followed(0.4, 0.85)).contains(Label.CONFLICTING);
    }

    @Test
    void votesThatDisagreeOrAreFaintAreNotFollowed() {
        List<Near> apart = List.of(
                Reviews.near(Label.SUPPORTED, 0.92),
                Reviews.near(Label.REFUTED, 0.92),
                Reviews.near(Label.CONFLICTING, 0.92));
        List<Near> faint = List.of(Reviews.near(Label.REFUTED, 0.84), Reviews.near(Label.REFUTED, 0.84));

        assertThat(Votes.of(apart, 40, 1).followed(0.4, 0.85)).isEmpty();
        assertThat(Votes.of(faint, 1, 1).followed(0.4, 0.84)).contains(Label.REFUTED);
        assertThat(Votes.of(faint, 1, 1).followed(0.4, 0.85)).isEmpty();
        assertThat(Votes.of(faint, 40, 1).followed(0.4, 0.84)).isEmpty();
    }
}

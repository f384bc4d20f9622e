package io.touchstone.webapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {

    @Test
    void startsWithTheFirstAndTheUsualLimit() {
        assertThat(Paging.of(null, null, 20, 100)).isEqualTo(new Paging(null, 20));
        assertThat(Paging.of(" ", null, 20, 100)).isEqualTo(new Paging(null, 20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "99", "100"})
    void takesLimitsUpToTheGreatest(String limit) {
        assertThat(Paging.of("doc-a", limit, 20, 100)).isEqualTo(new Paging("doc-a", Integer.parseInt(limit)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "many", "", "-1", "1.5", "99999999999"})
    void refusesOtherLimits(String limit) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Paging.of(null, limit, 20, 100))
                .withMessage("limit must be a number from 1 to 100, but is '" + limit + "'.")
                .matches(e -> e.status() == 400 && e.slug().equals("invalid-parameter"));
    }

    @Test
    void leadsToTheNextPage() {
        assertThat(new Paging("doc-a", 5).next("/v1/reports", "doc b"))
                .isEqualTo("</v1/reports?after=doc+b&limit=5>; rel=\"next\"");
    }
}

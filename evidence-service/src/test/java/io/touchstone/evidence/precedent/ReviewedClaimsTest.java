package io.touchstone.evidence.precedent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.contracts.verdicts.Label;
import io.touchstone.evidence.library.ContentHash;
import io.touchstone.evidence.library.StarterLibrary;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewedClaimsTest {

    private static final String LINE =
            "{\"id\": \"a-1\", \"claim\": \"Iron helps.\", \"verdict\": \"REFUTED\", \"evidence\": [\"t1\"]}\n";

    @Test
    void aLineIsAClaim() {
        ReviewedClaims read = ReviewedClaims.parse(LINE + "\n");

        assertThat(read.claims())
                .containsExactly(new ReviewedClaim("a-1", "Iron helps.", Label.REFUTED, List.of("t1"), null, false));
        assertThat(ReviewedClaim.author("a-1")).isEqualTo("a");
    }

    @Test
    void whatIsArguableIsNoPrecedent() {
        assertThat(ReviewedClaims.parse(LINE.replace("}", ", \"borderline\": true}"))
                        .claims())
                .isEmpty();
    }

    @Test
    void anotherWordIsAnotherDigest() {
        assertThat(ReviewedClaims.parse(LINE.replace("t1", "t2")).digest())
                .isNotEqualTo(ReviewedClaims.parse(LINE).digest());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "{\"id\": \"a-2\", \"claim\": \"Iron helps.\"}",
                "{\"id\": \"\", \"claim\": \"Iron helps.\", \"verdict\": \"REFUTED\"}",
                "{\"id\": \"a-2\", \"claim\": \" \", \"verdict\": \"REFUTED\"}",
                "{\"id\": \"a-2\", \"claim\": \"Iron helps.\", \"verdict\": \"MAYBE\"}"
            })
    void aLineThatCannotBeReadIsNamed(String line) {
        assertThatThrownBy(() -> ReviewedClaims.parse(LINE + line))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot read the line '" + line + "'");
    }

    @Test
    void anIdComesOnce() {
        assertThatThrownBy(() -> ReviewedClaims.parse(LINE + LINE)).hasMessageContaining("a-1 comes twice");
    }

    @Test
    void thoseThatShipAreMany() {
        assertThat(ReviewedClaims.shipped().claims()).hasSizeGreaterThan(6000);
    }

    @Test
    void theStarterLibraryIsAsItWasWhenTheClaimsWereReviewed() {
        assertThat(ReviewedClaims.reviewedAgainst())
                .as("review the claims that a changed record decides again, and then write its new hash to records.tsv")
                .isEqualTo(StarterLibrary.records().stream()
                        .collect(Collectors.toMap(EvidenceRecord::id, ContentHash::of)));
    }
}

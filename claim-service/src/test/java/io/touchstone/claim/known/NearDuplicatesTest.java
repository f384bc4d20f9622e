package io.touchstone.claim.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.touchstone.claim.known.NearDuplicates.Near;
import io.touchstone.contracts.claims.Claim;
import io.touchstone.contracts.claims.Frame.Direction;
import io.touchstone.encoder.EncodableText;
import io.touchstone.encoder.SentenceEncoder;
import io.touchstone.encoder.TextEncoding;
import io.touchstone.testkit.HashingEncoder;
import io.touchstone.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NearDuplicatesTest {

    private static final SameMeaning MEANING = new SameMeaning(Vocabulary.load());
    private static final Claim EASES = Pairs.claim("Yoga eases chronic back pain.");
    private static final Claim RELIEVES = Pairs.claim("Chronic back pain is relieved by yoga.");
    private static final Claim DENIES = Pairs.claim("Yoga does not ease chronic back pain.");

    private final InMemoryKnownClaims known = new InMemoryKnownClaims();
    private final Counting encoder = new Counting("hashing/1");
    private final FileClaims file = new FileClaims(MEANING, encoder, known);

    /** Tells which texts were encoded. */
    private static final class Counting implements SentenceEncoder {

        private final HashingEncoder hashing;
        private final List<String> encoded = new ArrayList<>();

        Counting(String name) {
            this.hashing = new HashingEncoder(name, 64);
        }

        @Override
        public String name() {
            return hashing.name();
        }

        @Override
        public int dimensions() {
            return hashing.dimensions();
        }

        @Override
        public List<float[]> queries(List<String> texts) {
            return hashing.queries(texts);
        }

        @Override
        public List<TextEncoding> texts(List<EncodableText> texts) {
            texts.forEach(text -> encoded.addAll(text.parts()));
            return hashing.texts(texts);
        }
    }

    private List<Near> near(Claim claim, double threshold) {
        return new NearDuplicates(known, threshold).of(List.of(claim.claimId())).get(claim.claimId());
    }

    @Test
    void areLinkedFromBothSidesWithTheSameScore() {
        file.file(List.of(EASES, DENIES));
        file.file(List.of(RELIEVES));
        Near there = near(EASES, .3).getFirst();
        assertThat(near(EASES, .3)).hasSize(1);
        assertThat(there.claimId()).isEqualTo(RELIEVES.claimId());
        assertThat(near(RELIEVES, .3)).containsExactly(new Near(EASES.claimId(), there.score()));
        assertThat(near(DENIES, .3)).isEmpty();
        assertThat(near(Pairs.claim("Never filed."), .3)).isEmpty();
    }

    @Test
    void areNearInSpaceToo() {
        file.file(List.of(EASES, RELIEVES));
        double score = near(EASES, 0).getFirst().score();
        assertThat(score).isBetween(.3, .99);
        assertThat(near(EASES, score)).hasSize(1);
        assertThat(near(EASES, score + .001)).isEmpty();
    }

    @Test
    void aClaimThatIsFiledAlreadyIsNotEncodedAgain() {
        assertThat(file.file(List.of(EASES))).isEqualTo(1);
        assertThat(file.file(List.of(EASES, RELIEVES))).isEqualTo(1);
        assertThat(file.file(List.of(EASES, RELIEVES))).isZero();
        assertThat(encoder.encoded).containsExactly(EASES.text(), RELIEVES.text());
    }

    @Test
    void aClaimFiledAnewIsOutOfItsOldLinks() {
        file.file(List.of(EASES, RELIEVES));
        Fingerprint old = known.fingerprints(List.of(EASES.claimId())).get(EASES.claimId());
        known.file(List.of(new Fingerprint(old.claimId(), "other", old.direction(), old.encoder(), old.vector())));
        assertThat(near(RELIEVES, 0)).isEmpty();
    }

    @Test
    void vectorsOfTwoModelsAreNotCompared() {
        file.file(List.of(EASES));
        new FileClaims(MEANING, new Counting("other/1"), known).file(List.of(RELIEVES));
        assertThat(near(RELIEVES, 0)).isEmpty();
        assertThat(file.file(List.of(RELIEVES))).isEqualTo(1);
        assertThat(near(RELIEVES, 0)).hasSize(1);
    }

    @Test
    void contradictingDirectionsAreNotLinked() {
        file.file(List.of(EASES, RELIEVES));
        Fingerprint now = known.fingerprints(List.of(EASES.claimId())).get(EASES.claimId());
        assertThat(now.direction()).isEqualTo(Direction.IMPROVES);
        known.file(List.of(new Fingerprint(now.claimId(), now.key(), Direction.WORSENS, now.encoder(), now.vector())));
        assertThat(near(RELIEVES, 0)).isEmpty();
    }

    @Test
    void claimsStoredBeforeAreFiledOnceForEachMethod() {
        List<Claim> old = new ArrayList<>(List.of(EASES, RELIEVES));
        for (int i = 0; i < 250; i++) {
            old.add(Pairs.claim("The gel contains " + i + " mg of menthol."));
        }
        old.sort((a, b) -> a.claimId().compareTo(b.claimId()));
        FileOldClaims.Source source = (after, limit) -> old.stream()
                .filter(claim -> after == null || claim.claimId().compareTo(after) > 0)
                .limit(limit)
                .toList();
        file.file(List.of(EASES));
        assertThat(new FileOldClaims(source, file, known).run()).isEqualTo(251);
        assertThat(near(EASES, 0)).hasSize(1);
        old.add(DENIES);
        assertThat(new FileOldClaims(source, file, known).run()).isZero();
        FileClaims other = new FileClaims(MEANING, new Counting("other/1"), known);
        assertThat(new FileOldClaims(source, other, known).run()).isGreaterThanOrEqualTo(252);
    }

    @Test
    void compactVectorsKeepTheCosine() {
        float[] one = {.6f, .8f, 0, -.1f};
        float[] other = {.8f, .6f, .1f, 0};
        double exact = .96 / Math.sqrt(1.01 * 1.01);
        CompactVector compact = CompactVector.of(one);
        assertThat(compact.cosine(CompactVector.of(other))).isCloseTo(exact, within(.01));
        assertThat(CompactVector.of(compact.bytes())).isEqualTo(compact).hasSameHashCodeAs(compact);
        assertThat(compact.cosine(compact)).isEqualTo(1);
        assertThat(CompactVector.of(new float[4]).cosine(compact)).isZero();
        assertThatThrownBy(() -> compact.cosine(CompactVector.of(new float[] {1})))
                .hasMessageContaining("4 and 1");
    }
}

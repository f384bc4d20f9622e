package io.touchstone.claim.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.claim.Extractors;
import io.touchstone.contracts.documents.DocumentCaptured;
import org.junit.jupiter.api.Test;

/**
 * The invariants on random documents. {@code -Dtouchstone.test.seed=} and {@code -Dtouchstone.test.documents=} try others.
 */
class AnyDocumentTest {

    private static final long SEED = Long.getLong("touchstone.test.seed", 20261122);
    private static final int DOCUMENTS = Integer.getInteger("touchstone.test.documents", 400);

    private static final ExtractClaims ALL = Extractors.withoutModel(0);
    private static final ExtractClaims USUAL = Extractors.withoutModel(.6);

    @Test
    void invariantsHold() {
        System.out.printf("random documents: seed %d, %d documents%n", SEED, DOCUMENTS);
        for (int i = 0; i < DOCUMENTS; i++) {
            DocumentCaptured document = new RandomDocuments(SEED + i).next();
            String about =
                    "seed " + (SEED + i) + " (-Dtouchstone.test.seed=" + (SEED + i) + " -Dtouchstone.test.documents=1)";
            Invariants.hold(ALL, document, about);
            if (i % 4 == 0) {
                assertThat(USUAL.extract(document)).as("again, %s", about).isEqualTo(USUAL.extract(document));
            }
        }
    }

    @Test
    void theGeneratorMakesWhatItShould() {
        boolean touching = false;
        boolean torn = false;
        boolean claims = false;
        for (int i = 0; i < 100; i++) {
            DocumentCaptured document = new RandomDocuments(SEED + i).next();
            for (int b = 1; b < document.blocks().size(); b++) {
                touching |= document.blocks().get(b - 1).end()
                        == document.blocks().get(b).start();
            }
            torn |= document.text().codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF);
            claims |= !((Extraction.Extracted) USUAL.extract(document)).claims().isEmpty();
        }
        assertThat(touching && torn && claims).isTrue();
    }
}

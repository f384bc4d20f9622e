package io.touchstone.evidence.benchmark;

import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.contracts.evidence.Finding;
import io.touchstone.encoder.EncodableText;
import io.touchstone.encoder.SentenceEncoder;
import io.touchstone.encoder.TextEncoding;
import io.touchstone.encoder.Vectors;
import io.touchstone.evidence.Records;
import io.touchstone.evidence.library.RecordEncoder;
import io.touchstone.evidence.library.StoredEvidence;
import io.touchstone.evidence.passage.Passages;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A library of made-up trials of {@value #SENTENCES} sentences; the same seed gives the same. The first records are encoded;
 * the vectors of the others are those of one of the first, moved by noise to a cosine of about .9, so that neighbourhoods are
 * as in a real library and a real query falls among them.
 */
public final class GeneratedLibrary {

    public static final int SENTENCES = 4;

    private static final int ENCODED = 1000;
    private static final double NOISE = 0.48;
    private static final int WORDS = 20_000;

    private static final List<String> TREATMENTS = List.of(
            "ketamine",
            "esketamine",
            "zinc",
            "magnesium",
            "vitamin D",
            "turmeric",
            "ginger",
            "melatonin",
            "yoga",
            "massage",
            "acupuncture",
            "metformin",
            "ibuprofen",
            "paracetamol",
            "sertraline",
            "lithium",
            "psilocybin",
            "berberine",
            "fish oil",
            "probiotics",
            "green tea",
            "creatine",
            "caffeine",
            "walking",
            "light therapy",
            "semaglutide");
    private static final List<String> CONDITIONS = List.of(
            "depression",
            "migraine",
            "the common cold",
            "type 2 diabetes",
            "osteoarthritis",
            "insomnia",
            "anxiety",
            "asthma",
            "chronic pain",
            "obesity",
            "hypertension",
            "eczema",
            "irritable bowel syndrome",
            "heart failure",
            "back pain",
            "alcohol use disorder",
            "post-traumatic stress disorder",
            "nausea",
            "fatigue",
            "psoriasis");
    private static final List<String> OUTCOMES = List.of(
            "symptoms",
            "pain",
            "sleep",
            "blood pressure",
            "relapse",
            "body weight",
            "quality of life",
            "mortality",
            "hospital stays",
            "response",
            "remission",
            "mood",
            "attacks a month",
            "fasting glucose",
            "adverse events");
    private static final List<String> PATTERNS = List.of(
            "In a trial of %5$d adults with %2$s, %1$s reduced %3$s more than placebo (%4$s).",
            "There was no difference in %3$s between %1$s and placebo after %5$d weeks (%4$s).",
            "People with %2$s who took %1$s reported better %3$s than those who did not (%4$s).",
            "%1$s was stopped by %5$d participants because of adverse events (%4$s).",
            "The effect of %1$s on %3$s in %2$s was small and its certainty low (%4$s).",
            "Compared with usual care, %1$s improved %3$s by %5$d%% (%4$s).");

    private final Random random;
    private final List<String> invented = new ArrayList<>();

    public GeneratedLibrary(long seed) {
        this.random = new Random(seed);
        for (int i = 0; i < WORDS; i++) {
            StringBuilder word = new StringBuilder();
            for (int syllable = 0; syllable < 2 + random.nextInt(3); syllable++) {
                word.append("bdfgklmnprstvz".charAt(random.nextInt(14))).append("aeiou".charAt(random.nextInt(5)));
            }
            invented.add(word.toString());
        }
    }

    /** Claims of the same kind as the records. */
    public List<String> claims(int count) {
        List<String> claims = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            claims.add("%s improves %s in people with %s.".formatted(any(TREATMENTS), any(OUTCOMES), any(CONDITIONS)));
        }
        return claims;
    }

    /** So many records. */
    public List<StoredEvidence> records(int count, SentenceEncoder encoder) {
        List<EvidenceRecord> records = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            records.add(record(i));
        }
        List<StoredEvidence> real = new RecordEncoder(new Passages(), encoder, InstantSource.system())
                .encode(records.subList(0, Math.min(ENCODED, count)));
        RecordEncoder near = new RecordEncoder(new Passages(), new Near(encoder, real), InstantSource.system());
        List<StoredEvidence> all = new ArrayList<>(real);
        all.addAll(near.encode(records.subList(real.size(), count)));
        return all;
    }

    private EvidenceRecord record(int number) {
        String treatment = any(TREATMENTS);
        String condition = any(CONDITIONS);
        StringBuilder finding = new StringBuilder();
        for (int i = 0; i < SENTENCES; i++) {
            StringBuilder filler = new StringBuilder();
            for (int word = 0; word < 8; word++) {
                filler.append(word == 0 ? "" : " ").append(invented());
            }
            finding.append(i == 0 ? "" : " ")
                    .append(any(PATTERNS)
                            .formatted(treatment, condition, any(OUTCOMES), filler, 10 + random.nextInt(400)));
        }
        return Records.trial(
                "generated-" + number,
                treatment,
                condition,
                random.nextBoolean() ? Finding.BENEFIT : Finding.NO_DIFFERENCE,
                Character.toUpperCase(finding.charAt(0)) + finding.substring(1));
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Few words often, many seldom, as in any text. */
    private String invented() {
        return invented.get((int) Math.pow(WORDS, random.nextDouble()) - 1);
    }

    /** Vectors near to those of records that were encoded. */
    private final class Near implements SentenceEncoder {

        private final SentenceEncoder encoder;
        private final List<StoredEvidence> real;

        Near(SentenceEncoder encoder, List<StoredEvidence> real) {
            this.encoder = encoder;
            this.real = real;
        }

        @Override
        public String name() {
            return encoder.name();
        }

        @Override
        public int dimensions() {
            return encoder.dimensions();
        }

        @Override
        public List<float[]> queries(List<String> texts) {
            return encoder.queries(texts);
        }

        @Override
        public List<TextEncoding> texts(List<EncodableText> texts) {
            return texts.stream()
                    .map(text -> {
                        TextEncoding base =
                                real.get(random.nextInt(real.size())).vectors();
                        return new TextEncoding(
                                moved(base.whole()),
                                text.parts().stream()
                                        .map(part -> moved(base.parts()
                                                .get(random.nextInt(base.parts().size()))))
                                        .toList());
                    })
                    .toList();
        }

        private float[] moved(float[] vector) {
            float[] moved = vector.clone();
            double scale = NOISE / Math.sqrt(vector.length);
            for (int i = 0; i < moved.length; i++) {
                moved[i] += (float) (scale * random.nextGaussian());
            }
            return Vectors.normalise(moved);
        }
    }
}

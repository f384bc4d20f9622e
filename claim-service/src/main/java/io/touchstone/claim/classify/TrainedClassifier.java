package io.touchstone.claim.classify;

import io.touchstone.contracts.claims.ClaimType;
import io.touchstone.contracts.claims.Hedge;
import io.touchstone.encoder.EncodableText;
import io.touchstone.encoder.SentenceEncoder;
import io.touchstone.encoder.TextEncoding;
import io.touchstone.vocabulary.Vocabulary;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Three logistic regressions over the traits of a candidate and the embedding of its words, fitted to our own labelled
 * articles (claim-service/training). Headings and questions are never claims and are not read at all.
 */
public final class TrainedClassifier implements ClaimClassifier {

    private static final String VERSION = "linear-1";
    private static final int REASONS = 6;
    /** Texts encoded at a time, so that a long article needs no more memory than its vectors. */
    private static final int BATCH = 256;
    /** Characters of a candidate that are encoded. */
    private static final int READ = 480;
    /** Characters at its end that can hold a question mark and what closes behind it. */
    private static final int TAIL = 8;

    private static final Pattern QUESTION = Pattern.compile("\\?[\\s\"”’)\\]]*$");

    private final SentenceEncoder encoder;
    private final Traits traits;
    private final LinearModel worth = LinearModel.load("classify/checkworthiness.tsv");
    private final LinearModel types = LinearModel.load("classify/type.tsv");
    private final LinearModel hedges = LinearModel.load("classify/hedge.tsv");

    /** @throws IllegalStateException when the weights are missing, broken, or not for this encoder */
    public TrainedClassifier(Vocabulary vocabulary, SentenceEncoder encoder) {
        this.encoder = encoder;
        this.traits = new Traits(vocabulary);
        for (LinearModel model : List.of(worth, types, hedges)) {
            if (model.dimensions() != encoder.dimensions()) {
                throw new IllegalStateException("the classifier's weights are for " + model.dimensions()
                        + " dimensions, but the encoder " + encoder.name() + " has " + encoder.dimensions());
            }
        }
    }

    @Override
    public List<Reading> read(List<Candidate> candidates) {
        Map<String, float[]> vectors = vectors(candidates.stream()
                .filter(TrainedClassifier::canBeClaim)
                .map(candidate -> opening(candidate.statement().text()))
                .distinct()
                .toList());
        return candidates.stream()
                .map(candidate -> {
                    float[] vector = vectors.get(opening(candidate.statement().text()));
                    return vector != null && canBeClaim(candidate) ? read(candidate, vector) : noClaim(candidate);
                })
                .toList();
    }

    private Map<String, float[]> vectors(List<String> texts) {
        Map<String, float[]> vectors = new HashMap<>();
        for (int from = 0; from < texts.size(); from += BATCH) {
            List<String> batch = texts.subList(from, Math.min(texts.size(), from + BATCH));
            List<TextEncoding> encodings = encoder.texts(batch.stream()
                    .map(text -> new EncodableText("", List.of(text)))
                    .toList());
            for (int i = 0; i < batch.size(); i++) {
                vectors.put(batch.get(i), encodings.get(i).whole());
            }
        }
        return vectors;
    }

    /** What a sentence is shows in its opening; the rest of one that never ends would only cost time. */
    private static String opening(String text) {
        return text.length() <= READ
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, READ)));
    }

    /** A heading or a question asserts nothing, whatever its words. */
    private static boolean canBeClaim(Candidate candidate) {
        String text = candidate.statement().text();
        return !candidate.sentence().isHeading()
                && !text.isBlank()
                && !QUESTION.matcher(text.substring(Math.max(0, text.length() - TAIL)))
                        .find();
    }

    private static Reading noClaim(Candidate candidate) {
        String reason = candidate.sentence().isHeading() ? "-heading" : "-question";
        return new Reading(0, ClaimType.OTHER, Hedge.NONE, List.of(reason));
    }

    private Reading read(Candidate candidate, float[] vector) {
        Set<String> found = traits.of(candidate);
        double probability = worth.probability(worth.sums(found, vector)[0], 0);
        return new Reading(
                probability,
                ClaimType.valueOf(types.likeliest(found, vector).toUpperCase(Locale.ROOT)),
                Hedge.valueOf(hedges.likeliest(found, vector).toUpperCase(Locale.ROOT)),
                reasons(found, vector));
    }

    private List<String> reasons(Set<String> found, float[] vector) {
        record Reason(String name, double weight) {}
        return Stream.concat(
                        found.stream().map(name -> new Reason(name, worth.weight(name, 0))),
                        Stream.of(new Reason("meaning", worth.meaning(vector, 0))))
                .filter(reason -> reason.weight() != 0)
                .sorted(Comparator.comparingDouble((Reason reason) -> -Math.abs(reason.weight()))
                        .thenComparing(Reason::name))
                .limit(REASONS)
                .map(reason -> (reason.weight() > 0 ? "+" : "-") + reason.name())
                .toList();
    }

    @Override
    public String version() {
        return VERSION;
    }
}

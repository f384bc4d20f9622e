package io.touchstone.local.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchstone.contracts.claims.ClaimsPreview;
import io.touchstone.contracts.documents.CaptureRequest;
import io.touchstone.local.client.Api;
import io.touchstone.local.console.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Extracts claims from labelled articles as the platform does, parts of the text by ingest-service and claims by
 * claim-service, and compares. Nothing is stored.
 */
public final class ClaimsEvaluation {

    private final Api api;
    private final ClaimsScore clear = new ClaimsScore();
    private final ClaimsScore withArguable = new ClaimsScore();
    private final Calibration calibration = new Calibration();
    private int mentions;
    private int exact;
    private int articles;
    private String extractor = "";

    public ClaimsEvaluation(Api api) {
        this.api = api;
    }

    /**
     * Compares all.
     *
     * @param folder where the articles lie under the names that the sentences give
     * @throws Refusal when an article cannot be read
     */
    public void run(List<LabelledSentence> sentences, Path folder) {
        Map<String, List<LabelledSentence>> byArticle = sentences.stream()
                .collect(Collectors.groupingBy(LabelledSentence::article, LinkedHashMap::new, Collectors.toList()));
        byArticle.forEach((name, own) -> compare(own, folder.resolve(name)));
    }

    private void compare(List<LabelledSentence> sentences, Path file) {
        byte[] bytes;
        String text;
        try {
            bytes = Files.readAllBytes(file);
            text = Files.readString(file);
        } catch (IOException e) {
            throw new Refusal("cannot read the article " + file, e);
        }
        JsonNode document = api.post(
                "v1/documents/preview",
                new CaptureRequest(
                        null, null, null, bytes, null, file.getFileName().toString()));
        ClaimsPreview preview = Api.convert(api.post("v1/claims/preview", document), ClaimsPreview.class);
        FoundClaims found = FoundClaims.of(preview);
        FoundClaims all =
                FoundClaims.of(Api.convert(api.post("v1/claims/preview?threshold=0", document), ClaimsPreview.class));
        extractor = preview.extractor();
        articles++;
        mentions += found.mentions().size();
        exact += found.exactIn(text);
        for (LabelledSentence sentence : sentences) {
            withArguable.add(sentence, found);
            if (!sentence.arguable()) {
                clear.add(sentence, found);
                calibration.add(
                        all.in(sentence.place()).stream()
                                .mapToDouble(f -> f.claim().checkWorthiness())
                                .max()
                                .orElse(0),
                        sentence.checkWorthy());
            }
        }
    }

    /** Without the sentences that can be argued about. */
    public ClaimsScore clear() {
        return clear;
    }

    public ClaimsScore withArguable() {
        return withArguable;
    }

    /** The stated check-worthiness of each clear sentence against its label. */
    public Calibration calibration() {
        return calibration;
    }

    public int mentions() {
        return mentions;
    }

    /** How many mentions have exact positions. */
    public int exact() {
        return exact;
    }

    public int articles() {
        return articles;
    }

    public String extractor() {
        return extractor;
    }
}

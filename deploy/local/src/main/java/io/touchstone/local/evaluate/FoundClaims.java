package io.touchstone.local.evaluate;

import io.touchstone.contracts.claims.ClaimsPreview;
import io.touchstone.contracts.claims.Report;
import io.touchstone.local.evaluate.LabelledSentence.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The claims that were found in an article, mention by mention.
 *
 * @param mentions in the order of the text
 */
public record FoundClaims(List<Found> mentions) {

    /** A claim at one of its places. */
    public record Found(Report.Entry claim, Span place, String quote) {}

    public FoundClaims {
        mentions = List.copyOf(mentions);
    }

    public static FoundClaims of(ClaimsPreview preview) {
        List<Found> mentions = new ArrayList<>();
        for (Report.Entry claim : preview.claims()) {
            for (Report.MentionView mention : claim.mentions()) {
                mentions.add(new Found(claim, new Span(mention.start(), mention.end()), mention.quote()));
            }
        }
        mentions.sort(Comparator.comparingInt(found -> found.place().start()));
        return new FoundClaims(mentions);
    }

    /** Those that stand in a stretch of text, or in part of it. */
    public List<Found> in(Span place) {
        return mentions.stream()
                .filter(found -> found.place().common(place) > 0)
                .toList();
    }

    /**
     * How many mentions say where they stand exactly: inside the text, sorted, and with the words that stand there.
     *
     * @param text of the article, as it was submitted
     */
    public int exactIn(String text) {
        int length = text.codePointCount(0, text.length());
        int exact = 0;
        for (Found found : mentions) {
            Span place = found.place();
            if (place.end() <= length
                    && text.substring(
                                    text.offsetByCodePoints(0, place.start()), text.offsetByCodePoints(0, place.end()))
                            .equals(found.quote())) {
                exact++;
            }
        }
        return exact;
    }
}

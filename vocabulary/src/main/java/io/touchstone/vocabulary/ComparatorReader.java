package io.touchstone.vocabulary;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** With what a statement compares: where the words stand, and their vocabulary id or a short phrase. */
final class ComparatorReader {

    private static final int REACH = 120;
    private static final String UNSPECIFIED = "therapy-unspecified";

    /** Ends what is compared with: the rest of "than placebo in older adults" is about something else. */
    private static final Pattern END = Cues.compile(
            "[,;:.()](?!\\w)|[,;:()]|\\s(?:which|that|because|when|while|if|and (?:is|are|has|can|it)"
                    + "|who|where|for|in|at|after|among|during|as|by|over|within|without|on|to|but|did|does|do|is|was|were|are)\\b(?=[\\s.,;]|$)");

    /** Those who got it stand for what they got. */
    private static final Pattern TAKERS = Cues.compile(
            "\\s*(?:the |a |an )?(?:those|people|patients|participants|women|men|children"
                    + "|adults|control group|controls)\\b(?: (?:who|that|were|given|taking|receiving|getting|treated|took|received|got|on|with)\\b)+");

    private static final Pattern NOT_COMPARED =
            Cues.compile("\\s*(?:(?:about|almost|nearly|only|around|roughly|just|over"
                    + ") )*(?:\\d|half\\b|(?:an? |the )?(?:third|quarter|day|week|month|year|hour|few|dozen|hundred|thousand|million)\\b|(?:"
                    + Numbers.WORDS + ")\\b|ever\\b|expected\\b"
                    + "|you\\b|we\\b|they\\b|it\\b|others?\\b|usual\\b(?! care))");
    private static final Pattern ARTICLE = Cues.compile("^(?:the|a|an|your|our)\\s+");
    private static final int WORDS = 8;

    private final Pattern cue = Cues.only("compared");

    @Nullable
    Span span(String text) {
        Matcher found = cue.matcher(text);
        while (found.find()) {
            int start = found.end();
            Span span = NOT_COMPARED.matcher(text).region(start, text.length()).lookingAt() ? null : from(text, start);
            if (span != null) {
                return span;
            }
        }
        return null;
    }

    private static @Nullable Span from(String text, int start) {
        int limit = Math.min(text.length(), start + REACH);
        Matcher takers = TAKERS.matcher(text).region(start, limit);
        int first = takers.lookingAt() ? takers.end() : start;
        Matcher stop = END.matcher(text).region(Math.min(first + 1, limit), limit);
        stop.useTransparentBounds(true);
        int end = stop.find() ? stop.start() : limit;
        return text.substring(start, end).isBlank() ? null : new Span(start, end);
    }

    String name(String text, Span span, List<Match> matches) {
        return matches.stream()
                .filter(match -> match.facet() == Facet.INTERVENTION && span.holds(match))
                .map(Match::id)
                .filter(id -> !id.equals(UNSPECIFIED))
                .findFirst()
                .orElseGet(() -> phrase(text.substring(span.start(), span.end())));
    }

    private static String phrase(String words) {
        String bare = words.strip();
        String phrase = ARTICLE.matcher(bare).replaceFirst("");
        String[] parts = phrase.split("\\s+", WORDS + 1);
        return parts.length > WORDS
                ? String.join(" ", List.of(parts).subList(0, WORDS))
                : phrase.isEmpty() ? bare : phrase;
    }
}

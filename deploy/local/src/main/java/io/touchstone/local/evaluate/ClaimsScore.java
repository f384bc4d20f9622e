package io.touchstone.local.evaluate;

import io.touchstone.local.evaluate.FoundClaims.Found;
import io.touchstone.local.evaluate.LabelledSentence.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts how far the claims that were found agree with the labels.
 *
 * <p>A sentence counts as found when a claim's mention lies in it. Its type and hedge are those of the claim that covers
 * most of it, and are counted for sentences that are worth checking and were found. A compound sentence counts as split
 * as labelled when there are as many mentions as labelled parts, and each part has one that lies in no other part.
 */
public final class ClaimsScore {

    private int right;
    private int noise;
    private int missed;
    private int rightType;
    private int rightHedge;
    private int compound;
    private int splitAsLabelled;
    private int simple;
    private int splitWrongly;
    private int claims;
    private int standAlone;
    private final Map<String, Integer> types = new TreeMap<>();
    private final Map<String, Integer> hedges = new TreeMap<>();
    private final List<String> disagreements = new ArrayList<>();

    /** Counts a sentence. */
    public void add(LabelledSentence sentence, FoundClaims all) {
        List<Found> found = all.in(sentence.place());
        if (!sentence.checkWorthy()) {
            if (!found.isEmpty()) {
                noise++;
                disagreements.add(
                        "noise   " + sentence.id() + " " + found.getFirst().quote());
            }
            return;
        }
        if (found.isEmpty()) {
            missed++;
            disagreements.add("missed  " + sentence.id());
            return;
        }
        right++;
        Found main = found.stream()
                .max(Comparator.comparingInt(f -> f.place().common(sentence.place())))
                .orElseThrow();
        count(types, sentence.type(), main.claim().type());
        count(hedges, sentence.hedge(), main.claim().hedge());
        rightType += sentence.type() == main.claim().type() ? 1 : 0;
        rightHedge += sentence.hedge() == main.claim().hedge() ? 1 : 0;
        for (Found claim : found) {
            claims++;
            standAlone += StandsAlone.test(claim.claim()) ? 1 : 0;
        }
        if (sentence.parts().isEmpty()) {
            simple++;
            splitWrongly += found.size() > 1 ? 1 : 0;
        } else {
            compound++;
            splitAsLabelled += asLabelled(sentence.parts(), found) ? 1 : 0;
        }
    }

    private static boolean asLabelled(List<Span> parts, List<Found> found) {
        return found.size() == parts.size()
                && parts.stream()
                        .allMatch(part -> found.stream()
                                .anyMatch(f -> f.place().common(part) > 0
                                        && parts.stream()
                                                .allMatch(other -> other.equals(part)
                                                        || f.place().common(other) == 0)));
    }

    private void count(Map<String, Integer> counts, Enum<?> label, Enum<?> found) {
        if (label != found) {
            counts.merge(name(label) + " read as " + name(found), 1, Integer::sum);
        }
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT);
    }

    public double precision() {
        return Share.of(right, right + noise);
    }

    public double recall() {
        return Share.of(right, right + missed);
    }

    public double f1() {
        return Share.of(2 * right, 2 * right + noise + missed);
    }

    public double typeAccuracy() {
        return Share.of(rightType, right);
    }

    public double hedgeAccuracy() {
        return Share.of(rightHedge, right);
    }

    /** Of the claims in sentences worth checking. */
    public double standAlone() {
        return Share.of(standAlone, claims);
    }

    /** How many sentences are worth checking. */
    public int worthy() {
        return right + missed;
    }

    public int compound() {
        return compound;
    }

    public double splitAsLabelled() {
        return Share.of(splitAsLabelled, compound);
    }

    /** Of the sentences that are not compound. */
    public double splitWrongly() {
        return Share.of(splitWrongly, simple);
    }

    /** Which types and hedges were read as which others, and how often. */
    public Map<String, Integer> confusions() {
        Map<String, Integer> both = new TreeMap<>(types);
        both.putAll(hedges);
        return both;
    }

    /** Sentences that were missed, or found without being worth it. */
    public List<String> disagreements() {
        return List.copyOf(disagreements);
    }
}

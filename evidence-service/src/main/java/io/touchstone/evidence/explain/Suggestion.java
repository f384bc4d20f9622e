package io.touchstone.evidence.explain;

import io.touchstone.contracts.verdicts.Label;
import io.touchstone.evidence.weigh.Assessed;
import io.touchstone.evidence.weigh.Weighing;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What could be said instead: a sentence of the evidence on the claim's own subject, word for word, so that nothing is
 * promised that no source bears out.
 */
final class Suggestion {

    /** Sentences that lean on the one before them cannot stand alone. */
    private static final Pattern LEANS = Pattern.compile(
            "^(?:It|They|This|These|That|Those|Both|None|Neither|The authors?|There|Such|Here|He|She|However|But|And|Also)\\b");

    /** A passage says so little with fewer characters, and tires with more. */
    private static final int SHORTEST = 40;

    private static final int LONGEST = 320;

    /**
     * From what took part in the decision, and won it; not what has just been quoted as most telling. Of a
     * claim that was refuted, what speaks for it is no better than the claim.
     */
    Optional<Assessed> of(Weighing weighing) {
        Stream<Assessed> side = weighing.label() == Label.REFUTED
                ? weighing.refuting().stream()
                : Stream.concat(weighing.supporting().stream(), weighing.refuting().stream());
        return side.filter(a -> !a.scope().unspoken())
                .filter(a -> standsAlone(a.passage().text()))
                .filter(a -> !weighing.mostTelling().contains(a))
                .max(Comparator.comparingDouble(
                                (Assessed a) -> -a.probabilities().neutral())
                        .thenComparingDouble(Assessed::relevance)
                        .thenComparing(a -> a.record().id()));
    }

    private static boolean standsAlone(String passage) {
        return passage.length() >= SHORTEST
                && passage.length() <= LONGEST
                && !LEANS.matcher(passage).find();
    }
}

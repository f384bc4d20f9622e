package io.touchstone.local.kill;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Articles full of claims, each unlike all others, the same for the same seed. */
final class Articles {

    private static final int SENTENCES = 24;
    private static final List<String> TREATMENTS = List.of(
            "Ketamine",
            "Esketamine nasal spray",
            "Ketamine-assisted psychotherapy",
            "Intravenous ketamine",
            "Psilocybin",
            "Electroconvulsive therapy",
            "Sertraline");
    private static final List<String> CONDITIONS = List.of(
            "depression",
            "post-traumatic stress disorder",
            "generalised anxiety",
            "chronic pain",
            "migraine",
            "obsessive-compulsive disorder",
            "suicidal thoughts");
    private static final List<String> PATTERNS = List.of(
            "%1$s reduced symptoms of %2$s in %3$d percent of the adults who took part in a trial.",
            "In a study of %3$d patients, %1$s was more effective than placebo for %2$s.",
            "%1$s relieves %2$s within %3$d hours of the first dose.",
            "The FDA approved %1$s for %2$s %3$d years ago.",
            "%1$s raises blood pressure in %3$d percent of people treated for %2$s.");

    private final Random random;
    private int made;

    Articles(long seed) {
        this.random = new Random(seed);
    }

    List<String> next(int count) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(article());
        }
        return texts;
    }

    private String article() {
        StringBuilder text = new StringBuilder("What to know, part " + ++made + "\n");
        for (int i = 0; i < SENTENCES; i++) {
            text.append(i % 4 == 0 ? "\n\n" : " ")
                    .append(pick(PATTERNS).formatted(pick(TREATMENTS), pick(CONDITIONS), 2 + random.nextInt(90)));
        }
        return text.append('\n').toString();
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}

package io.touchstone.local.bench;

import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Articles to measure with: put together from parts, so that no two say the same and each is new to the platform. */
public final class SampleArticle {

    private static final List<String> SUBJECTS = List.of(
            "Ketamine",
            "Intravenous ketamine",
            "Esketamine nasal spray",
            "Ketamine-assisted psychotherapy",
            "A single infusion",
            "A course of six infusions",
            "Low-dose ketamine",
            "Oral ketamine");

    private static final List<String> VERBS = List.of(
            "relieves",
            "may ease",
            "is proven to reduce",
            "can improve",
            "has been shown to lower",
            "does not change",
            "quickly lifts",
            "might worsen");

    private static final List<String> OUTCOMES = List.of(
            "the symptoms of depression",
            "suicidal thoughts",
            "chronic pain",
            "the symptoms of PTSD",
            "anxiety before surgery",
            "alcohol use",
            "sleep in older adults",
            "migraine attacks");

    private static final List<String> ENDINGS = List.of(
            "within %d hours",
            "in %d%% of patients",
            "for up to %d weeks",
            "after %d sessions",
            "in a trial of %d people",
            "compared with placebo at day %d");

    private SampleArticle() {}

    /** An article of so many sentences; the same seed gives the same one. */
    public static String text(long seed, int sentences) {
        RandomGenerator random = new Random(seed);
        StringBuilder text =
                new StringBuilder("What to expect, part ").append(seed).append("\n");
        for (int i = 0; i < sentences; i++) {
            text.append(i % 6 == 0 ? "\n" : " ");
            text.append(any(SUBJECTS, random))
                    .append(' ')
                    .append(any(VERBS, random))
                    .append(' ')
                    .append(any(OUTCOMES, random))
                    .append(' ')
                    .append(any(ENDINGS, random).formatted(random.nextInt(2, 90)))
                    .append('.');
            if (i % 6 == 5) {
                text.append('\n');
            }
        }
        return text.append('\n').toString();
    }

    private static String any(List<String> list, RandomGenerator random) {
        return list.get(random.nextInt(list.size()));
    }
}

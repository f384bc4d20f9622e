package io.touchstone.evidence.verdict;

import io.touchstone.contracts.verdicts.Method;
import io.touchstone.contracts.verdicts.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of computing a verdict again. */
public sealed interface Replayed {

    /** The verdict as it was. */
    Verdict then();

    /** The versions in use. */
    Method now();

    /** What a search finds otherwise now, in words; absent where it is not known what was found then. */
    @Nullable
    List<String> sourceDifferences();

    /** Which of the versions differ; all but {@code library} explain differences. */
    default List<String> changed() {
        return Versions.changed(then().method(), now());
    }

    /** Label, confidence, flags, explanation and evidence are equal. */
    record Same(Verdict then, Method now, List<String> sourceDifferences, Verdict again) implements Replayed {}

    /** @param differences at least one, in words */
    record Different(Verdict then, Method now, List<String> sourceDifferences, Verdict again, List<String> differences)
            implements Replayed {}

    /** Something that the verdict rests on is not stored. */
    record NotPossible(Verdict then, Method now, @Nullable List<String> sourceDifferences, String why)
            implements Replayed {}
}

package io.touchstone.evidence.verdict;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ids of verdicts. They hold the claim's id, so that a verdict is found by its claim's document without an index. */
final class VerdictId {

    private static final Pattern FORM = Pattern.compile("verdict-(.+)-[0-9a-f]{16}");
    private static final int DIGITS = 16;

    private VerdictId() {}

    /** @param digest hexadecimal, of all that makes the verdict the one it is */
    static String of(String claimId, String digest) {
        return "verdict-" + claimId + "-" + digest.substring(0, DIGITS);
    }

    /** The claim of a verdict; empty when this is no id of a verdict. */
    static Optional<String> claimOf(String verdictId) {
        Matcher matcher = FORM.matcher(verdictId);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}

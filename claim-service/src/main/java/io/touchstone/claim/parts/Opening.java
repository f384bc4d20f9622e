package io.touchstone.claim.parts;

import java.util.regex.Pattern;

/** "If you have gout, asthma or a cold, zinc may help": nothing is asserted before the main clause. */
final class Opening {

    private static final Pattern CONDITIONAL = Pattern.compile(
            "(?i)^\\W*(?:(?:so|and|but|even|only|especially|then)[, ]+)?(?:if|whether|unless|when|whenever|in case)\\b.*");

    private Opening() {}

    /** Where the main clause begins: 0 when the words begin with it, their length when none is found. */
    static int end(Tagged words) {
        if (!CONDITIONAL.matcher(words.text()).matches()) {
            return 0;
        }
        int comma = -1;
        for (int i = ClauseSplitter.CLAUSE_WORDS; i < words.size() - 1; i++) {
            // What looks like a subject may begin with the last members of a list: "gout, asthma or a cold, zinc
            // helps".
            if (comma >= 0 && words.at(i).finite()) {
                return words.at(comma + 1).start();
            }
            if (words.at(i).comma() && (comma >= 0 || ClauseStart.follows(words, i))) {
                comma = i;
            }
        }
        return words.text().length();
    }
}

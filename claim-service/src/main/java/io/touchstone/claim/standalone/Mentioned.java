package io.touchstone.claim.standalone;

import java.util.regex.Pattern;

/** Whether words name something already: to put its name in there as well would have it say something else. */
final class Mentioned {

    private Mentioned() {}

    static boolean in(String words, Referent referent) {
        return Pattern.compile(
                        "(?<![\\w-])" + Pattern.quote(referent.words()) + "(?![\\w-])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(words)
                .find();
    }
}

package io.touchstone.evidence.judge;

import io.touchstone.contracts.Require;
import java.util.regex.Pattern;

/** A claim and a passage to hold against it. What the passage's source is about is for scope to say. */
public record Pair(String claim, String passage) {

    private static final Pattern LAST_POINT = Pattern.compile("[. ]+$");

    public Pair {
        Require.text("claim", claim);
        Require.text("passage", passage);
    }

    /** With the passage behind the title of its source, which tells what "the drug" and "both groups" are. */
    public static Pair behindTitle(String claim, String title, String passage) {
        return new Pair(claim, LAST_POINT.matcher(title).replaceFirst("") + ". " + passage);
    }
}

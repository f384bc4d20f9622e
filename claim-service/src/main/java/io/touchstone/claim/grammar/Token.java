package io.touchstone.claim.grammar;

import java.util.Locale;
import java.util.Set;

/**
 * A word or a mark of a text.
 *
 * @param form as written
 * @param tag universal part of speech (UPOS)
 * @param start index of its first {@code char} in the text
 * @param end one past its last {@code char}
 */
public record Token(String form, String tag, int start, int end) {

    private static final Set<String> MODALS =
            Set.of("can", "could", "may", "might", "will", "would", "should", "must", "cannot", "shall");
    private static final Set<String> NEVER_FINITE = Set.of("be", "been", "being", "having");

    /** In small letters. */
    public String lower() {
        return form.toLowerCase(Locale.ROOT);
    }

    public boolean is(String tagged) {
        return tag.equals(tagged) || tag.startsWith(tagged + "+");
    }

    public boolean noun() {
        return is("NOUN") || is("PROPN");
    }

    public boolean verb() {
        return is("VERB") || is("AUX");
    }

    public boolean modal() {
        return MODALS.contains(lower());
    }

    public boolean comma() {
        return form.equals(",");
    }

    /** A form that may carry a clause: no infinitive of "be", no "-ing". What follows "to" is for the caller to see. */
    public boolean finite() {
        String lower = lower();
        return (is("AUX") && !NEVER_FINITE.contains(lower)) || (is("VERB") && !lower.endsWith("ing"));
    }

    /** Third person singular of the present: what can follow "and" with the same subject. */
    public boolean thirdPerson() {
        String lower = lower();
        return Set.of("is", "was", "has", "does").contains(lower)
                || (is("VERB") && lower.length() > 3 && lower.endsWith("s") && !lower.endsWith("ss"));
    }

    /** A past tense or a participle, which look alike. */
    public boolean past() {
        return is("VERB") && form.length() > 3 && lower().endsWith("ed");
    }

    boolean capital() {
        return Character.isUpperCase(form.codePointAt(0));
    }
}

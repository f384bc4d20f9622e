package io.touchstone.claim.standalone;

import io.touchstone.claim.lexicon.Lexicon;
import io.touchstone.claim.standalone.Referent.Kind;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells from the words around a pronoun what sort of thing it stands for: what is swallowed is a treatment. */
final class Sorts {

    private static final int REACH = 60;
    private static final List<Kind> ORDER = List.of(Kind.STUDY, Kind.CONDITION, Kind.TREATMENT);

    private final Lexicon cues;

    Sorts(Lexicon cues) {
        this.cues = cues;
    }

    /** The sort, or null when nothing tells it. */
    @Nullable
    Kind of(String text, int start, int end, boolean plural) {
        String before = text.substring(Math.max(0, start - REACH), start);
        String after = text.substring(end, Math.min(text.length(), end + REACH)).stripLeading();
        if (plural && matches("after.people", after)) {
            return Kind.PEOPLE;
        }
        for (Kind kind : ORDER) {
            if (matches("after." + name(kind), after)) {
                return kind;
            }
        }
        for (Kind kind : ORDER) {
            if (matches("before." + name(kind), before)) {
                return kind;
            }
        }
        return null;
    }

    private boolean matches(String cue, String words) {
        for (Pattern pattern : cues.named(cue)) {
            if (pattern.matcher(words).find()) {
                return true;
            }
        }
        return false;
    }

    private static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}

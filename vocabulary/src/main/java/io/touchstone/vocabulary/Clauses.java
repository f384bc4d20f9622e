package io.touchstone.vocabulary;

import io.touchstone.vocabulary.CueLexicon.Cue;
import io.touchstone.vocabulary.CueLexicon.Effect;
import java.util.List;

/** How the cues of a text stand together: which are denied, which are in one clause. */
final class Clauses {

    /** How many words a "not" reaches ahead. */
    private static final int NEGATION_REACH = 6;
    /** "Without" denies what it stands before. */
    private static final int SHORT_REACH = 3;

    private final List<Words.Word> words;
    private final List<Cue> cues;

    Clauses(List<Words.Word> words, List<Cue> cues) {
        this.words = words;
        this.cues = cues;
    }

    /** Whether a "not" before it, in its clause and near enough, denies it. */
    boolean negated(Cue cue) {
        for (Cue other : cues.reversed()) {
            if (other.to() > cue.from()) {
                continue;
            }
            int reach = other.effect() == Effect.NEGATION && !other.strong() ? SHORT_REACH : NEGATION_REACH;
            if (cue.from() - other.to() > reach || other.effect() == Effect.BREAK || !together(other, cue)) {
                return false;
            }
            if (other.effect() == Effect.NEGATION) {
                return true;
            }
            boolean verb = other.strong() && other.effect() != Effect.LINK;
            if (verb && cue.strong() && joinedByAnd(other, cue)) {
                return false;
            }
        }
        return false;
    }

    private boolean joinedByAnd(Cue from, Cue to) {
        return words.subList(from.to(), to.from()).stream()
                .anyMatch(word -> word.form().equals("and"));
    }

    /** Whether no punctuation parts them. */
    boolean together(Cue from, Cue to) {
        return words.subList(from.to(), to.to()).stream().allMatch(Words.Word::joined);
    }
}

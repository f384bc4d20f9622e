package io.touchstone.claim.known;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Goes through the words of a statement, in the order subject, verb, rest, and sorts them by what they do in it. */
final class Said {

    private final Set<String> negated = new HashSet<>();
    private final Set<String> degrees = new HashSet<>();
    private final Set<String> comparators = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> subject = new HashSet<>();
    private final Set<String> inverse = new HashSet<>();
    private final Set<String> plain = new HashSet<>();
    private final Set<String> afterThem = new HashSet<>();
    private final Set<String> from = new HashSet<>();

    private enum Run {
        NONE,
        COMPARED,
        AGENT,
        FROM
    }

    private Run run = Run.NONE;
    private boolean predicate;
    private boolean auxiliary;
    private boolean negating;
    private boolean afterNegated;

    private Said() {}

    static Said of(List<Token> tokens) {
        Said said = new Said();
        tokens.forEach(said::add);
        return said;
    }

    /** The words a negation stands before; the empty one is among them when there is any negation. */
    Set<String> negated() {
        Set<String> all = new HashSet<>(negated);
        // "does not cause A, but causes B": only then it matters what follows the negated word.
        if (negated.stream().anyMatch(plain::contains)) {
            all.addAll(afterThem);
        }
        return all;
    }

    Set<String> degrees() {
        return degrees;
    }

    /** What stands after "than", "compared with", or between "from" and "to". */
    Set<String> comparators() {
        return comparators;
    }

    Set<String> words() {
        return words;
    }

    /** What stands after "by" in the passive, else before the verb. */
    Set<String> agents() {
        return inverse.isEmpty() ? subject : inverse;
    }

    private void add(Token token) {
        String form = token.form();
        switch (token.kind()) {
            case DROP -> {}
            case COMMA -> run = Run.NONE;
            case PREP -> {
                run = Run.NONE;
                if (!form.isEmpty()) {
                    degrees.add(form);
                }
            }
            case FROM -> {
                run = Run.FROM;
                from.clear();
            }
            case TO -> {
                if (run == Run.FROM) {
                    comparators.addAll(from);
                }
                run = Run.NONE;
            }
            case AUX -> {
                run = Run.NONE;
                auxiliary = true;
            }
            case NOT -> {
                negating = true;
                negated.add("");
            }
            case COMPARE -> {
                degrees.add(form);
                run = Run.COMPARED;
            }
            case INVERSE -> run = auxiliary ? Run.AGENT : Run.NONE;
            case VERB -> verb(form);
            case MOD -> {
                negate(form);
                degrees.add(form);
                run = form.endsWith(" than") || form.endsWith(" as") ? Run.COMPARED : run;
            }
            case WORD -> word(form);
        }
        predicate |= token.isPredicate();
    }

    private void verb(String form) {
        run = Run.NONE;
        say(form);
    }

    private void word(String form) {
        say(form);
        switch (run) {
            case COMPARED -> comparators.add(form);
            case AGENT -> inverse.add(form);
            case FROM -> from.add(form);
            case NONE -> {
                if (!predicate) {
                    subject.add(form);
                }
            }
        }
    }

    private void say(String form) {
        words.add(form);
        if (afterNegated) {
            afterThem.add(form);
        }
        afterNegated = negating;
        if (!negating) {
            plain.add(form);
        }
        negate(form);
    }

    private void negate(String form) {
        if (negating) {
            negated.add(form);
            negating = false;
        }
    }
}

package io.touchstone.claim.parts;

import io.touchstone.claim.grammar.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** "X does A and does B": two things said of one subject. */
final class SharedSubject {

    private static final int MOST = 5;

    private static final Set<String> CONSEQUENCE =
            Set.of("thereby", "thus", "so", "therefore", "consequently", "then", "hence", "even");

    /** They go with a noun: "stiff knees and swollen ankles". */
    private static final Set<String> PARTICIPLES = Set.of(
            "swollen", "broken", "frozen", "given", "taken", "known", "torn", "worn", "shown", "seen", "proven",
            "driven", "hidden", "fallen", "chosen");

    private static final Set<String> RELATIVE = Set.of("that", "which", "who", "whose");

    /** What the verbs of a list have in common; the second has to have it too. */
    private enum Form {
        THIRD_PERSON,
        AFTER_MODAL,
        PLURAL,
        PAST
    }

    /** The parts in their order; none when one thing is said. */
    List<Part> split(Tagged sentence) {
        for (int join = 3; join < sentence.size() - 2; join++) {
            if (!Set.of("and", "but").contains(sentence.lower(join))) {
                continue;
            }
            int second = skipAdverbs(sentence, join + 1);
            int verb = second < 0 ? -1 : verbBefore(sentence, join);
            if (verb < 0) {
                continue;
            }
            Form form = form(sentence, verb);
            boolean auxiliary =
                    sentence.at(second).is("AUX") && sentence.at(second).finite();
            if (hasObject(sentence, second) && (auxiliary || fits(sentence, second, form, verb, join))) {
                return parts(sentence, verb, join, second, form);
            }
        }
        return List.of();
    }

    private static int skipAdverbs(Tagged sentence, int from) {
        int i = from;
        while (i < sentence.size() && sentence.at(i).is("ADV")) {
            if (CONSEQUENCE.contains(sentence.lower(i))) {
                return -1;
            }
            i++;
        }
        return i < sentence.size() - 1 && sentence.at(i).verb() ? i : -1;
    }

    /** The verb that the subject of the words before {@code join} has, or -1. */
    private static int verbBefore(Tagged sentence, int join) {
        if (sentence.at(join - 1).verb()
                || (sentence.at(join - 1).is("ADV") && sentence.at(join - 2).verb())) {
            return -1;
        }
        for (int i = join - 2; i > 0; i--) {
            if (sentence.lower(i).equals("so") && sentence.at(i - 1).comma()) {
                return -1;
            }
            if (!sentence.at(i).finite()) {
                continue;
            }
            int before = i - 1;
            while (before > 0 && sentence.at(before).is("ADV")) {
                before--;
            }
            Token subject = sentence.at(before);
            if (RELATIVE.contains(subject.lower())) {
                return -1;
            }
            boolean nominal =
                    subject.noun() || subject.is("PRON") || subject.form().equals(")") || subject.is("NUM");
            // "patients treated with X improved": a participle is not the verb that is shared.
            boolean reduced = sentence.at(i).past()
                    && subject.noun()
                    && sentence.at(i + 1).is("ADP");
            if (nominal && !reduced) {
                return i;
            }
        }
        // A list item leaves its subject to what stands above: "Seals a leaky gut and soothes ulcers".
        return sentence.at(0).thirdPerson() ? 0 : -1;
    }

    private static Form form(Tagged sentence, int verb) {
        Token token = sentence.at(verb);
        if (token.modal()) {
            return Form.AFTER_MODAL;
        }
        return token.thirdPerson() ? Form.THIRD_PERSON : token.past() ? Form.PAST : Form.PLURAL;
    }

    private static boolean fits(Tagged sentence, int second, Form form, int verb, int join) {
        Token token = sentence.at(second);
        if (!token.is("VERB") || token.lower().endsWith("ing")) {
            return false;
        }
        boolean base = !token.thirdPerson() && !token.past() && !PARTICIPLES.contains(token.lower());
        return switch (form) {
            case THIRD_PERSON -> token.thirdPerson();
            case PAST ->
                token.past()
                        && !sentence.at(verb).is("AUX")
                        && !sentence.at(second + 1).is("ADP");
            case AFTER_MODAL -> base && !infinitive(sentence, verb + 1, join);
            case PLURAL -> base && sentence.at(verb).is("VERB") && !infinitive(sentence, verb, join);
        };
    }

    /** "helps people relax and sleep", "to relax and sleep": the second verb hangs on another than the subject's. */
    private static boolean infinitive(Tagged sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            String lower = sentence.lower(i);
            if ((lower.equals("to") && sentence.at(i).is("PART"))
                    || lower.matches("help|make|let|allow|enable|lets|helps|makes")) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasObject(Tagged sentence, int verb) {
        return verb + 1 < sentence.size()
                && !sentence.at(verb + 1).is("PUNCT")
                && !sentence.at(verb + 1).is("CCONJ");
    }

    private static List<Part> parts(Tagged sentence, int verb, int join, int second, Form form) {
        String text = sentence.text();
        List<Integer> starts = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        int left = sentence.at(join - 1).comma() ? join - 2 : join - 1;
        for (int i = verb + 2; i < left && starts.size() < MOST - 2; i++) {
            if (sentence.at(i).comma()
                    && i + 2 <= left
                    && fits(sentence, i + 1, form, verb, i)
                    && hasObject(sentence, i + 1)) {
                ends.add(sentence.at(i - 1).end());
                starts.add(sentence.at(i + 1).start());
            }
        }
        ends.add(sentence.at(left).end());
        starts.add(sentence.at(join + 1).start());
        ends.add(text.length());
        // "can reduce pain and improve sleep": the modal is shared, unless the second brings its own.
        boolean modal = form == Form.AFTER_MODAL && !sentence.at(second).is("AUX");
        int prefixEnd = modal ? sentence.at(verb).end() : prefixEnd(sentence, verb);
        String prefix = prefixEnd == 0 ? "" : text.substring(0, prefixEnd).strip() + " ";
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(0, ends.getFirst(), text.substring(0, ends.getFirst())));
        for (int i = 0; i < starts.size(); i++) {
            int start = starts.get(i);
            int end = ends.get(i + 1);
            parts.add(new Part(start, end, prefix + text.substring(start, end)));
        }
        return parts;
    }

    /** Where the subject ends: before the adverbs of its first verb. */
    private static int prefixEnd(Tagged sentence, int verb) {
        int i = verb;
        while (i > 0 && sentence.at(i - 1).is("ADV")) {
            i--;
        }
        return sentence.at(i).start();
    }
}

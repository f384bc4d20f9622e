package io.touchstone.claim.standalone;

import io.touchstone.claim.lexicon.Lexicon;
import io.touchstone.claim.sentence.Sentence;
import io.touchstone.claim.standalone.Context.Named;
import io.touchstone.contracts.documents.Block;
import io.touchstone.contracts.documents.DocumentCaptured;
import io.touchstone.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts in what words refer to: pronouns, "this treatment", a list item's lead-in, the treatment that "patients improved"
 * leaves unsaid, abbreviations. What cannot be told is marked, not guessed. Thread-safe.
 */
public final class StandAlone {

    private static final Pattern CONTINUES = Pattern.compile(
            "(?i)\\b(?:includes?|including|for|to|are|is|as|with|by|of|that|can|may|will|as follows|following|helps?|such as)\\s*:?\\s*$");

    private static final Pattern FINITE = Pattern.compile(
            "(?i)\\b(?:is|are|was|were|has|have|had|does|do|did|can|could|may|might|will|would|should|must)\\b");

    private final Vocabulary vocabulary;
    private final Pattern pronoun;
    private final Pattern generic;
    private final Pattern course;
    private final Pattern plural;
    private final Pattern demonstrative;
    private final Pattern expletive;
    private final Pattern embedded;
    private final Pattern implied;

    public StandAlone(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        Lexicon references = Lexicon.load("standalone/references.tsv");
        this.pronoun = only(references, "pronoun");
        this.generic = only(references, "generic");
        this.course = only(references, "course");
        this.plural = only(references, "plural");
        this.demonstrative = only(references, "demonstrative");
        this.expletive = only(references, "expletive");
        this.embedded = only(references, "embedded");
        this.implied = only(references, "implied");
    }

    private static Pattern only(Lexicon lexicon, String name) {
        return lexicon.named(name).getFirst();
    }

    /** What a reader of this document has in mind before its first sentence. */
    public Context begin(DocumentCaptured document, List<Sentence> sentences) {
        return new Context(vocabulary, new Abbreviations(vocabulary, document.text()), document.title(), sentences);
    }

    /**
     * Makes words of a sentence stand alone.
     *
     * @param words the sentence's own, or those of a part of it
     */
    public Statement statement(String words, Sentence sentence, Context context) {
        String clean = Wording.clean(words);
        Statement statement =
                sentence.isHeading() ? new Statement(clean, false, false) : resolve(clean, sentence, context);
        String explained = context.abbreviations().expand(statement.text());
        return explained.equals(statement.text())
                ? statement
                : new Statement(explained, statement.ambiguous(), statement.resolved());
    }

    private Statement resolve(String clean, Sentence sentence, Context context) {
        if (sentence.kind() == Block.Kind.LIST_ITEM && !FINITE.matcher(clean).find()) {
            Optional<Statement> led = context.leadIn().map(leadIn -> led(Wording.clean(leadIn.text()), clean, context));
            if (led.isPresent()) {
                return led.get();
            }
        }
        return refer(clean, context);
    }

    /** A fragment under a lead-in: "Side effects include:" and "Nausea"; under a heading: "Benefits: Better sleep". */
    private Statement led(String leadIn, String item, Context context) {
        Statement lead = refer(leadIn, context);
        String stem = lead.text().replaceAll("[\\s:]+$", "");
        String joined = CONTINUES.matcher(stem).find()
                ? stem + " " + Wording.uncapitalised(item)
                : stem + ": " + Wording.uncapitalised(item);
        return new Statement(joined, lead.ambiguous(), true);
    }

    private Statement refer(String clean, Context context) {
        Matcher it = pronoun.matcher(clean);
        if (it.find() && !expletive.matcher(clean).find()) {
            return replaced(clean, it, context);
        }
        Matcher such = generic.matcher(clean);
        if (such.find() && !namedBefore(clean, such.start(), context)) {
            return replaced(clean, such, context);
        }
        Matcher within = embedded.matcher(clean);
        if (within.find() && !namedBefore(clean, within.start(1), context)) {
            return replaced(clean, within, context);
        }
        Matcher treatment = course.matcher(clean);
        if (treatment.find() && !namedBefore(clean, clean.length(), context)) {
            return context.meant()
                    .map(named -> new Statement(
                            Wording.replace(
                                    clean, treatment.start(1), treatment.end(1), before(named, treatment.group(1))),
                            false,
                            true))
                    .orElseGet(() -> new Statement(clean, true, false));
        }
        Matcher they = plural.matcher(clean);
        if (they.find()) {
            return context.meant()
                    .filter(named -> Wording.isPlural(named.words()))
                    .map(named -> new Statement(put(clean, they, named), false, true))
                    .orElseGet(() -> new Statement(clean, true, false));
        }
        if (demonstrative.matcher(clean).find()) {
            return new Statement(clean, !namedBefore(clean, clean.length(), context), false);
        }
        return unsaid(clean, context);
    }

    /** "Patients saw relief within hours, unlike ...": of what the article is on. */
    private Statement unsaid(String clean, Context context) {
        Matcher compared = Context.COMPARED.matcher(clean);
        int end = compared.find() ? compared.start() : clean.length();
        String own = clean.substring(0, end);
        if (!implied.matcher(own).find() || namedBefore(clean, end, context)) {
            return new Statement(clean, false, false);
        }
        return context.meant()
                .map(named -> end == clean.length()
                        ? Wording.append(clean, " with " + named.words())
                        : own + " with " + named.words() + clean.substring(end))
                .map(text -> new Statement(text, false, true))
                .orElseGet(() -> new Statement(clean, true, false));
    }

    private static Statement replaced(String clean, Matcher reference, Context context) {
        return context.meant()
                .map(named -> new Statement(put(clean, reference, named), false, true))
                .orElseGet(() -> new Statement(clean, true, false));
    }

    private static String put(String clean, Matcher reference, Named named) {
        String words = reference.group(1);
        boolean possessive = words.equalsIgnoreCase("its") || words.equalsIgnoreCase("their");
        String put = possessive ? named.words() + (named.words().endsWith("s") ? "’" : "’s") : named.words();
        return Wording.replace(clean, reference.start(1), reference.end(1), put);
    }

    private static String before(Named named, String noun) {
        return named.words().matches(".*(?:therapy|treatment|psychotherapy|infusions?)")
                ? named.words()
                : named.words() + " " + noun;
    }

    private boolean namedBefore(String clean, int end, Context context) {
        return context.named(clean.substring(0, end)).isPresent();
    }
}

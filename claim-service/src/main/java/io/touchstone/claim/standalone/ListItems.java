package io.touchstone.claim.standalone;

import io.touchstone.claim.grammar.Clause;
import io.touchstone.claim.grammar.NounPhrase;
import io.touchstone.claim.grammar.Tagger;
import io.touchstone.claim.grammar.Token;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list item that is no sentence: it continues its lead-in ("Side effects include:" and "Nausea"), or says what the
 * treatment above does ("Heals torn tendons"), or carries its own verb ("Biotin, which does nothing for hair").
 */
final class ListItems {

    private static final Pattern CONTINUES = Pattern.compile(
            "(?i)\\b(?:includes?|including|for|to|are|is|as|with|by|of|that|can|may|will|as follows|following|helps?|such as)\\s*:?\\s*$");
    private static final Pattern FINITE = Pattern.compile(
            "(?i)\\b(?:is|are|was|were|has|have|had|does|do|did|can|could|may|might|will|would|should|must)\\b");
    private static final Pattern LABEL = Pattern.compile("^[^:.]{2,50}: (?=\\p{Lu})");
    private static final Pattern RELATIVE = Pattern.compile("^([^,:.;]{2,60}), (?:which|who) (?=\\w)");
    private static final Pattern PARTICIPLE = Pattern.compile(
            "(?i)^(?:FDA.)?(?:approved|cleared|licensed|proven|shown|absorbed|made|used|tested|designed|developed|available|safe|effective|suitable|non-\\w+|free of|clinically \\w+|backed|recommended|covered)\\b");
    private final Tagger tagger;

    ListItems(Tagger tagger) {
        this.tagger = tagger;
    }

    /** Whether it has a subject and a verb of its own. */
    boolean sentence(String item) {
        if (RELATIVE.matcher(item).find()) {
            return false;
        }
        if (FINITE.matcher(item).find()) {
            return true;
        }
        Matcher label = LABEL.matcher(item);
        if (label.find()) {
            // "Migraine: Attacks become rarer."
            return tagger.tag(item.substring(label.end())).stream().anyMatch(Token::finite);
        }
        List<Token> tokens = tagger.tag(item);
        return Clause.of(tokens, NounPhrase.of(tokens))
                .map(clause -> tokens.get(clause.verb()))
                .filter(verb -> verb.thirdPerson() || verb.modal())
                .isPresent();
    }

    /** The item's words as a statement; empty when it is a sentence, or nothing stands above it. */
    Optional<Statement> lead(String item, Context context) {
        List<Token> tokens = tagger.tag(item);
        Matcher relative = RELATIVE.matcher(item);
        if (relative.find()) {
            return Optional.of(new Statement(relative.group(1) + " " + item.substring(relative.end()), false, true));
        }
        boolean acts = !tokens.isEmpty()
                && tokens.getFirst().thirdPerson()
                && !tokens.getFirst().is("AUX");
        boolean been = PARTICIPLE.matcher(item).find();
        boolean leads = context.leadIn()
                .filter(l -> CONTINUES.matcher(stem(l.text())).find())
                .isPresent();
        if ((acts || been) && !leads) {
            return context.leadIn()
                    .flatMap(lead -> context.reader().treatment(lead.text()))
                    .or(context::treatment)
                    .map(subject -> new Statement(said(subject, item, acts), false, true));
        }
        return Optional.empty();
    }

    private static String said(Referent subject, String item, boolean acts) {
        String words = Wording.uncapitalised(item);
        String name = Wording.capitalised(subject.words());
        if (!acts) {
            return name + (subject.plural() ? " are " : " is ") + words;
        }
        return name + " " + (subject.plural() ? words.replaceFirst("^(\\w+?)s\\b", "$1") : words);
    }

    /**
     * A fragment under a lead-in: "Side effects include:" and "Nausea"; under a heading: "Benefits: Better sleep", with
     * what the article is on when neither names a treatment.
     */
    static String joined(String leadIn, String item, Context context) {
        String stem = stem(leadIn);
        String own = Wording.uncapitalised(item);
        if (CONTINUES.matcher(stem).find()) {
            return stem + " " + own;
        }
        boolean named = context.names(stem) || context.names(item);
        String of = named
                ? ""
                : context.topic().map(topic -> " (" + topic.words() + ")").orElse("");
        return stem + of + ": " + own;
    }

    private static String stem(String leadIn) {
        return leadIn.replaceAll("[\\s:?!]+$", "");
    }
}

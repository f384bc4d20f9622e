package io.touchstone.claim.standalone;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * "This can lower ...", "doing so", "this condition", "these effects": what was said, not what was named. Conditions
 * and effects can be put into words; the others are marked.
 */
final class Demonstratives implements Resolver {

    private static final Pattern BARE = Pattern.compile(
            "(?i)^[\"“(]?(?:this|that)\\b(?= (?:is|was|can|could|may|might|will|would|does|did|helps?|has|had|makes?|means|leads?|allows?|results?|creates?|increases?|reduces?|enables?|provides?|occurs?|happens?|holds|process|effect|change|phenomenon|growth|shift|experience|state|works?|takes?|explains?|includes?|requires?|also|in turn|study|trial|finding|difference|figure|number)\\b)|^doing so\\b");
    private static final Pattern TREATMENT = Pattern.compile(
            "(?i)^[\"“(]?(this|that)(?= is (?:not |also |still |probably )*(?:an? |the )?(?:\\w+ )?(?:cure|drug|medicine|medication|treatment|therapy|supplement|procedure|remedy|device)\\b)");
    private static final Pattern CONDITION = Pattern.compile(
            "(?i)(?:\\b(?:this|that|such a)|^the) (?:condition|disorder|disease|illness|diagnosis)\\b(?! (?:of|in which|that|called)\\b)");
    private static final Pattern CONDITIONS = Pattern.compile(
            "(?i)(?<!\\bunder )(?<!\\w)(?:(?:all (?:of )?|both (?:of )?)?(?:these|those)|all such|such) (?:[\\w-]+ ){0,2}?(?:conditions|disorders|diseases|illnesses|ailments|problems)\\b(?! (?:of|with|in which|that|called|like|such as|including)\\b)");
    private static final Pattern EFFECTS = Pattern.compile(
            "(?i)^(these|such|the same) (effects|side effects|benefits|risks|results|adverse effects)\\b");
    private static final Pattern OTHERS = Pattern.compile(
            "(?i)^(?:these|such|those) (?:stud(?:y|ies)|trials|findings|numbers|figures|changes|reports|people|patients|improvements|symptoms)\\b(?! (?:of|with|who|in|on)\\b)");

    @Override
    public Statement resolve(Statement statement, Context context) {
        String text = statement.text();
        Matcher treatment = TREATMENT.matcher(text);
        if (treatment.find()) {
            return replaced(
                    statement,
                    treatment.start(1),
                    treatment.end(1),
                    context.treatment().filter(named -> !Mentioned.in(text.substring(treatment.end()), named)),
                    "");
        }
        Matcher condition = CONDITION.matcher(text);
        if (condition.find()
                && context.reader()
                        .conditions(text.substring(0, condition.start()))
                        .isEmpty()) {
            return replaced(statement, condition.start(), condition.end(), context.condition(), "");
        }
        Matcher conditions = CONDITIONS.matcher(text);
        if (conditions.find()
                && context.reader()
                        .conditions(text.substring(0, conditions.start()))
                        .isEmpty()) {
            Optional<Referent> listed = context.conditions();
            if (listed.isPresent() || conditions.start() == 0) {
                return replaced(statement, conditions.start(), conditions.end(), listed, "");
            }
        }
        Matcher effects = EFFECTS.matcher(text);
        if (effects.find() && !context.names(text)) {
            return replaced(
                    statement, effects.start(), effects.end(), context.treatment(), "the " + effects.group(2) + " of ");
        }
        boolean left = BARE.matcher(text).find() || OTHERS.matcher(text).find();
        return left && !statement.resolved() ? statement.unclear() : statement;
    }

    private static Statement replaced(
            Statement statement, int start, int end, Optional<Referent> meant, String before) {
        return meant.map(named -> statement.with(Wording.replace(statement.text(), start, end, before + named.words())))
                .orElseGet(statement::unclear);
    }
}

package io.touchstone.vocabulary;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whom a statement is about, in its words: "adults with type 2 diabetes", "women aged 50 to 69". Of several it takes the
 * first that says more than "people"; a share of them ("62% of") is a quantity and not part of it.
 */
final class PopulationReader {

    private static final String ANYONE = "people";
    private static final int CONDITION_REACH = 40;
    private static final int PHRASE_WORDS = 5;

    /** Words before the people that say which: by list, and by endings that adjectives have. */
    private static final Pattern BEFORE = Pattern.compile(
            "(?:\\b(?:older|younger|healthy|obese|overweight|pregnant|postpartum|elderly|young|active|unvaccinated"
                    + "|vaccinated|untreated|hospitali[sz]ed|sleep-deprived|depressed|anxious|trained|untrained|sedentary|fit|adult|black|white"
                    + "|non-smoking|high-risk|low-income|frail|sick|ill|infected|stressed|breastfeeding|combat|military|[A-Z][a-z]{2,}(?:ish|an|ese)|[a-z]{4,}(?:al|ic|ile|ant)) )+$");

    private static final int BEFORE_REACH = 60;

    private static final Pattern OF_AGE = Cues.compile(
            "\\G,? (?:(?:who are )?(?:aged?|ages|between)(?: of)? \\d+|(?:over|under|above|below|older than|younger than)"
                    + "(?: the age of)? \\d+|(?:\\d+|one|two|six|twelve) (?:years? (?:of age )?)?(?:and|or) (?:older|over|above|younger|under))"
                    + "(?: ?(?:-|–|to|and|or) ?(?:\\d+|older|over|above|younger|under))?(?: years?(?: old)?)?(?: of age)?(?: (?:and|or) (?:older|over|above|younger))?");
    private static final Pattern THAT_HAVE = Cues.compile(
            "\\G (?:with|without|who (?:have|had|suffer from)|suffering (?:from|with)|diagnosed with|struggling with"
                    + "|living with|dealing with|recovering from|at (?:high |increased )?risk (?:of|for)|prone to)\\b");
    private static final Pattern ON = Cues.compile("\\G (?:(?:already )?(?:on|taking|undergoing|receiving|using))\\b");
    private static final Pattern WHO = Cues.compile("\\G (?:who|whose)\\b");
    private static final Pattern PHRASE_END = Cues.compile(
            "[,;:.()]|\\s(?:which|that|because|when|after|for|in|at|by|within|and|or|is|are|was|were|can|may|will|should"
                    + "|does|do|did|had|has|by|than|respond\\w*|improve\\w*|report\\w*|experience\\w*|showed|to|saw|lost|get|got|have|need|needs|feel|felt|tend|take place)\\b");
    private static final Pattern GAP_ENDS = Cues.compile(
            "[;:.()]|\\b(?:which|that|because|when|who|where|after|is|are|was|were|may|can|by|than|for)\\b");

    @Nullable
    String read(String text, List<Match> matches) {
        Span plain = null;
        for (Match people : matches) {
            if (people.facet() != Facet.POPULATION) {
                continue;
            }
            Span span = whole(text, people, matches);
            boolean bare = span.start() == people.start() && span.end() == people.end();
            if (!bare || !people.id().equals(ANYONE)) {
                return words(text, span);
            }
            boolean pronoun = text.regionMatches(true, people.start(), "those", 0, 5)
                    || text.regionMatches(true, people.start(), "anyone", 0, 6)
                    || text.regionMatches(true, people.start(), "everyone", 0, 8)
                    || text.regionMatches(true, people.start(), "subject", 0, 7);
            if (plain == null && !pronoun) {
                plain = span;
            }
        }
        return plain == null ? null : words(text, plain);
    }

    private static String words(String text, Span span) {
        return text.substring(span.start(), span.end()).strip();
    }

    private static Span whole(String text, Match people, List<Match> matches) {
        int from = Math.max(0, people.start() - BEFORE_REACH);
        Matcher before = BEFORE.matcher(text).region(from, people.start());
        int start = before.find() ? before.start() : people.start();
        for (Match named : matches) {
            boolean joins = named.facet() == Facet.INTERVENTION || named.facet() == Facet.CONDITION;
            if (joins && named.end() + 1 == people.start() && text.charAt(named.end()) == ' ') {
                start = Math.min(start, named.start());
            }
        }
        int end = people.end();
        for (int more = end, i = 0; i < 3; i++, end = more) {
            more = further(text, end, matches);
            if (more == end) {
                break;
            }
        }
        return new Span(start, end);
    }

    private static int further(String text, int end, List<Match> matches) {
        Matcher age = at(OF_AGE, text, end);
        if (age.lookingAt()) {
            return age.end();
        }
        Matcher have = at(THAT_HAVE, text, end);
        if (have.lookingAt()) {
            int named = lastNamed(text, have.end(), matches, Facet.CONDITION);
            return named > 0 ? named : phrase(text, have.end());
        }
        Matcher on = at(ON, text, end);
        if (on.lookingAt()) {
            int named = lastNamed(text, on.end(), matches, Facet.INTERVENTION);
            return named > 0 ? named : end;
        }
        Matcher who = at(WHO, text, end);
        return who.lookingAt() ? phrase(text, who.end()) : end;
    }

    private static Matcher at(Pattern pattern, String text, int start) {
        return pattern.matcher(text).region(start, text.length());
    }

    /** The end of the last of the things named one after the other from here on. */
    private static int lastNamed(String text, int from, List<Match> matches, Facet facet) {
        int end = 0;
        int at = from;
        for (Match match : matches) {
            if (match.facet() != facet || match.start() < at) {
                continue;
            }
            boolean near = match.start() <= at + CONDITION_REACH
                    && !GAP_ENDS.matcher(text.substring(at, match.start())).find();
            boolean listed = end == 0 || text.substring(at, match.start()).matches("(?:,? (?:and|or) |, )");
            if (!near || !listed) {
                break;
            }
            end = match.end();
            at = end;
        }
        return end;
    }

    private static int phrase(String text, int from) {
        int limit = Math.min(text.length(), from + 80);
        Matcher stop = PHRASE_END.matcher(text).region(Math.min(limit, skipVerbs(text, from)), limit);
        stop.useTransparentBounds(true);
        int end = stop.find() ? stop.start() : limit;
        int words = 0;
        for (int i = from + 1; i < end; i++) {
            if (text.charAt(i) == ' ' && ++words > PHRASE_WORDS) {
                return i;
            }
        }
        return end;
    }

    private static final Pattern VERBS =
            Pattern.compile(" (?:(?:have|had|has|do|did|does|are|were|is|was|can|could|may|not|never|already)\\b ?)+");

    private static int skipVerbs(String text, int from) {
        Matcher verbs = VERBS.matcher(text).region(from, text.length());
        return verbs.lookingAt() ? verbs.end() : from;
    }
}

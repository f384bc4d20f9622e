package io.touchstone.claim.standalone;

import io.touchstone.claim.grammar.Tagger;
import io.touchstone.claim.grammar.Token;
import io.touchstone.claim.lexicon.Lexicon;
import io.touchstone.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Our definition of "stands alone", applied to the words of a claim and nothing else. A claim stands alone when
 *
 * <ul>
 *   <li>pronoun: no third-person pronoun or bare demonstrative in it lacks a noun before it that it could stand for
 *       (studies, experts and patients are no such nouns after "that", "when", "because"), or, in a leading
 *       subordinate clause, right after it ("Although it is cheap, zinc ...");
 *   <li>generic: no "this/these/such/the same/the ... in question" with a generic noun, and no bare "the drug", "the
 *       procedure" without a noun before it;
 *   <li>abbreviation: every word of 2 to 6 capitals is well known, a name of the vocabulary or explained in the claim;
 *   <li>fragment: it has a finite verb;
 *   <li>connective: it does not begin with "However,", "But", "Yes," and the like;
 *   <li>pointer: no "the former", "the latter", "since then", "years later", "doing so".
 * </ul>
 *
 * "Recently", "now" and "currently" are no failure: they are relative to the article's date, which is kept with the
 * claim's mention. "We" and "our" are none either: who speaks is the article's source. It shares no rule with the
 * resolver but the tagger and the list of well-known abbreviations.
 */
public final class StandsAlone {

    private static final String GENERIC =
            "(?:treatments?|therap(?:y|ies)|medicines?|medications?|drugs?|compounds?|substances?|approach(?:es)?|modalit(?:y|ies)|supplements?|procedures?|interventions?|remed(?:y|ies)|methods?|devices?|products?|technolog(?:y|ies)|infusions?|injections?|combination|results?|effects?|benefits?|findings?|conditions?|disorders?|diseases?|stud(?:y|ies)|trials?|change|process|numbers?|figures?|risks?|symptoms?|operation|surgery|tablets?|dose)";

    private static final Pattern DEMONSTRATIVE = Pattern.compile(
            "(?i)\\b(?:this|that|these|those|such|such an?|the same)(?: [\\w-]+){0,2} " + GENERIC + "\\b");
    private static final Pattern BARE = Pattern.compile("(?i)^(?:\\W*|in |with |for |after )the " + GENERIC
            + "\\b(?! (?:of|for|in|with|from|on|between|that|which|to|called)\\b)");
    private static final Pattern CONNECTIVE = Pattern.compile(
            "(?i)^\\W*(?:(?:however|instead|moreover|furthermore|additionally|in addition|therefore|thus|hence|consequently|as a result|that said|having said that|for this reason|as such|by contrast|in contrast|on the other hand|yes|no|not necessarily|in fact|likewise|similarly|besides|otherwise)\\s*[,:;]|(?:and|but|so|yet|nor|or) )");
    private static final Pattern POINTER = Pattern.compile(
            "(?i)\\b(?:the former|the latter|in question|since then|at that time|(?:years|months|weeks|decades|days) (?:later|afterwards)|doing so|of the (?:two|three|four)\\b)|\\bhere\\W*$");
    private static final Pattern FRONTED = Pattern.compile(
            "(?i)^\\W*(?:even )?(?:while|although|though|whereas|since|because|if|when|as|once|before|after|until|unless|whether)\\b");
    private static final Pattern CAPITALS = Pattern.compile("\\b(?![IVX]+\\b)[A-Z]{2,6}s?\\b(?!-?\\d)(?<!-\\w{2,6})");
    private static final Set<String> PRONOUNS = Set.of(
            "it", "its", "they", "them", "their", "itself", "themselves", "he", "she", "his", "her", "him", "both");
    private static final Set<String> DEMONSTRATIVES = Set.of("this", "that", "these", "those");
    private static final Set<String> NO_ANTECEDENT = Set.of(
            "study",
            "studies",
            "research",
            "evidence",
            "trial",
            "trials",
            "experts",
            "expert",
            "doctors",
            "patients",
            "people",
            "scientists",
            "researchers",
            "year",
            "years",
            "percent",
            "cent",
            "addition",
            "fact",
            "time",
            "times",
            "day",
            "days",
            "week",
            "weeks",
            "month",
            "months",
            "hour",
            "hours",
            "example",
            "contrast",
            "way");
    private static final Pattern EXPLETIVE = Pattern.compile(
            "(?i)\\bit(?:[’']s| is| was| may be| can be| has been| seems| appears| takes| remains) (?:\\w+ ){0,3}?(?:that|to|how|whether|why|what|when|not known|unclear|unknown|possible|likely|before|until)\\b");

    private final Tagger tagger = new Tagger();
    private final Vocabulary vocabulary;
    private final Set<String> wellKnown = new HashSet<>(Lexicon.rows("standalone/well-known.txt"));

    public StandsAlone(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Why the claim does not stand alone; empty when it does. */
    public List<String> problems(String claim) {
        List<String> problems = new ArrayList<>();
        List<Token> tokens = tagger.tag(claim);
        if (tokens.stream().noneMatch(t -> t.verb() && !t.lower().endsWith("ing"))) {
            problems.add("fragment");
        }
        if (pronoun(claim, tokens)) {
            problems.add("pronoun");
        }
        Matcher demonstrative = DEMONSTRATIVE.matcher(claim);
        boolean pointed = demonstrative.find() && !nounBefore(tokens, demonstrative.start());
        Matcher bare = BARE.matcher(claim);
        // "The drug metformin" names it.
        boolean unnamed = bare.find() && tokens.stream().noneMatch(t -> t.start() == bare.end() + 1 && t.noun());
        if (pointed || unnamed) {
            problems.add("generic");
        }
        if (CONNECTIVE.matcher(claim).find()) {
            problems.add("connective");
        }
        if (POINTER.matcher(claim).find()) {
            problems.add("pointer");
        }
        Matcher capitals = CAPITALS.matcher(claim);
        while (capitals.find()) {
            if (!known(capitals.group(), claim)) {
                problems.add("abbreviation");
                break;
            }
        }
        return problems;
    }

    private boolean known(String abbreviation, String claim) {
        String one = abbreviation.replaceFirst("s$", "");
        return wellKnown.contains(abbreviation)
                || wellKnown.contains(one)
                || !vocabulary.find(abbreviation).isEmpty()
                || claim.contains("(" + abbreviation + ")")
                || claim.contains(abbreviation + " (")
                || claim.equals(claim.toUpperCase(Locale.ROOT));
    }

    private boolean pronoun(String claim, List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean bare = DEMONSTRATIVES.contains(token.lower())
                    && token.is("PRON")
                    && i + 1 < tokens.size()
                    && (tokens.get(i + 1).verb() || tokens.get(i + 1).is("PUNCT"))
                    && (i == 0
                            || !tokens.get(i - 1).noun() && !tokens.get(i - 1).verb());
            if ((PRONOUNS.contains(token.lower()) && !token.is("CCONJ") || bare)
                    && !nounBefore(tokens, token.start())
                    && !(FRONTED.matcher(claim).find() && takenUp(claim, tokens, i))
                    && !(EXPLETIVE
                            .matcher(claim)
                            .region(token.start(), claim.length())
                            .lookingAt())
                    && !(token.lower().equals("both") && claim.indexOf(" and ", token.end()) > 0)) {
                return true;
            }
        }
        return false;
    }

    /** "Although it is cheap, zinc ...": the subject of the main clause is what it stands for. */
    private boolean takenUp(String claim, List<Token> tokens, int pronoun) {
        int i = pronoun;
        while (i < tokens.size() && !tokens.get(i).comma()) {
            i++;
        }
        int comma = i;
        List<String> subject = new ArrayList<>();
        boolean joined = false;
        while (++i < tokens.size() && !tokens.get(i).verb() && !tokens.get(i).is("ADP")) {
            if (tokens.get(i).noun()) {
                subject.add(tokens.get(i).lower());
            }
            joined |= tokens.get(i).is("CCONJ");
        }
        if (i >= tokens.size()) {
            return false;
        }
        // It takes some names for adjectives as well.
        String main = claim.substring(tokens.get(comma).end()).strip();
        vocabulary.find(main).stream()
                .filter(match -> match.start() == 0)
                .forEach(match -> subject.add(main.substring(0, match.end()).toLowerCase(Locale.ROOT)));
        boolean any = joined;
        // The tagger takes some verbs for nouns: any noun before what it takes for the verb may be the subject's.
        return subject.stream()
                .filter(noun -> !NO_ANTECEDENT.contains(noun))
                .anyMatch(noun -> switch (tokens.get(pronoun).lower()) {
                    case "it", "its", "itself" -> !any && !Wording.isPlural(noun);
                    case "they", "them", "their", "themselves" -> any || Wording.isPlural(noun);
                    default -> false;
                });
    }

    private static boolean nounBefore(List<Token> tokens, int position) {
        return tokens.stream()
                .takeWhile(t -> t.end() <= position)
                .anyMatch(t -> t.noun() && !NO_ANTECEDENT.contains(t.lower()));
    }
}

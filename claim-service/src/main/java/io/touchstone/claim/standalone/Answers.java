package io.touchstone.claim.standalone;

import io.touchstone.claim.grammar.NounPhrase;
import io.touchstone.claim.grammar.Tagger;
import io.touchstone.claim.grammar.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An answer with its question: "Is it safe?" and "Yes, for most people." are "It is safe for most people." */
final class Answers {

    private static final Pattern ANSWER = Pattern.compile(
            "(?i)^(yes|no|absolutely|definitely|never|not at all|usually not|usually|often|rarely|sometimes)\\b[,:;.!–—-]*\\s*");
    private static final Pattern LEADING = Pattern.compile(
            "(?i)^(?:yes|no|not (?:necessarily|exactly|quite|really|always|at all)|absolutely|definitely|certainly|of course|in short|in a word|short answer|longer answer|the short answer is)[,:;.!–—]+\\s*(?:\\b(?:and|but)\\b )?");
    private static final Set<String> AUXILIARIES = Set.of(
            "is", "are", "can", "does", "do", "will", "has", "have", "was", "were", "did", "could", "may", "should");

    private final Tagger tagger;

    Answers(Tagger tagger) {
        this.tagger = tagger;
    }

    /** The answer as a statement; the same words when it is none. */
    String statement(String words, Context context) {
        Matcher answer = ANSWER.matcher(words);
        if (answer.find()) {
            String rest = words.substring(answer.end());
            boolean clause = tagger.tag(rest).stream().anyMatch(Token::finite);
            if (!clause && context.question().isPresent()) {
                return declared(context.question().get().text(), answer.group(1), rest)
                        .orElse(words);
            }
        }
        Matcher leading = LEADING.matcher(words);
        return leading.find() && leading.end() < words.length() - 10
                ? Wording.capitalised(words.substring(leading.end()))
                : words;
    }

    private Optional<String> declared(String question, String answer, String rest) {
        List<Token> tokens = tagger.tag(question);
        if (tokens.size() < 3 || !AUXILIARIES.contains(tokens.getFirst().lower())) {
            return Optional.empty();
        }
        int end = tokens.get(1).is("PRON")
                ? 1
                : NounPhrase.of(tokens).stream()
                        .filter(p -> p.first() == 1)
                        .mapToInt(NounPhrase::last)
                        .findFirst()
                        .orElse(-1);
        if (end < 1 || end + 1 >= tokens.size()) {
            return Optional.empty();
        }
        String auxiliary = tokens.getFirst().lower();
        String subject =
                question.substring(tokens.get(1).start(), tokens.get(end).end());
        String predicate = question.substring(tokens.get(end + 1).start()).replaceAll("\\s*\\?.*$", "");
        boolean no = answer.toLowerCase(java.util.Locale.ROOT).matches("no|never|not at all|usually not|rarely");
        String does = no ? auxiliary + " not" : auxiliary;
        String tail = rest.replaceAll("[.!]+$", "");
        return Optional.of(Wording.capitalised(subject) + " " + does + " " + predicate
                + (tail.isBlank() ? "" : " " + Wording.uncapitalised(tail)) + ".");
    }
}

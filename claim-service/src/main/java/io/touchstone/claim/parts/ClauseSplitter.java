package io.touchstone.claim.parts;

import io.touchstone.contracts.claims.Frame.Direction;
import io.touchstone.vocabulary.Facet;
import io.touchstone.vocabulary.FrameReader;
import io.touchstone.vocabulary.Match;
import io.touchstone.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.Span;

/**
 * Two clauses that could each be a sentence ("X does A, and Y does B"), and what ", which ..." adds. Told by OpenNLP's
 * parts of speech; its models are loaded on first use (about 10 MB). Thread-safe.
 */
final class ClauseSplitter {

    private static final String TOKENS = "/opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin";
    private static final String TAGS = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";
    private static final int LONGEST = 600;
    private static final int SUBJECT = 9;
    private static final int CLAUSE_WORDS = 3;

    private static final Set<String> JOINS = Set.of("and", "but", "while", "whereas", "yet");
    private static final Set<String> NOMINAL =
            Set.of("DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "ADP", "ADV", "PART", "CCONJ", "SYM");
    private static final Set<String> HEAD = Set.of("NOUN", "PROPN", "PRON");

    private static final Set<String> RELATIVE = Set.of("that", "which", "who", "where", "when");

    private record Models(TokenizerModel tokens, POSModel tags) {}

    private record Word(String form, String tag, int start, int end) {
        boolean verb() {
            return tag.equals("AUX") || tag.equals("VERB");
        }

        boolean finite() {
            return tag.equals("AUX") || (tag.equals("VERB") && !form.endsWith("ing"));
        }
    }

    private final Vocabulary vocabulary;
    private final FrameReader frames;
    private final Supplier<Models> models;

    ClauseSplitter(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.frames = new FrameReader(vocabulary);
        this.models = once(ClauseSplitter::load);
    }

    List<Part> split(String sentence) {
        String lower = sentence.toLowerCase(Locale.ROOT);
        if (sentence.length() > LONGEST
                || (!lower.contains(", which ")
                        && JOINS.stream().noneMatch(join -> lower.contains(" " + join + " ")))) {
            return List.of();
        }
        List<Word> words = words(sentence);
        for (int i = 1; i < words.size() - 1; i++) {
            Word word = words.get(i);
            String form = word.form().toLowerCase(Locale.ROOT);
            boolean comma = words.get(i - 1).form().equals(",");
            if (JOINS.contains(form) && clauseAfter(words, i, comma) && clauseBefore(sentence, words, i)) {
                return two(
                        sentence,
                        words.get(comma ? i - 2 : i - 1).end(),
                        words.get(i + 1).start());
            }
            if (form.equals("which") && comma && words.get(i + 1).finite()) {
                List<Part> parts = which(sentence, words, i);
                if (!parts.isEmpty()) {
                    return parts;
                }
            }
        }
        return List.of();
    }

    private boolean clauseBefore(String sentence, List<Word> words, int join) {
        boolean verb = false;
        for (int i = 1; i < join; i++) {
            Word word = words.get(i);
            String before = words.get(i - 1).form().toLowerCase(Locale.ROOT);
            verb |= word.finite() && !before.equals("to");
        }
        // The tagger takes some verbs for nouns ("kava relieves anxiety"); our own words for effects know them.
        verb |= frames.read(sentence.substring(0, words.get(join).start())).direction() != Direction.UNSTATED;
        String first = words.getFirst().form().toLowerCase(Locale.ROOT);
        // A subordinate clause is no claim by itself.
        return verb
                && !Set.of("if", "when", "while", "although", "because", "as", "since", "whether")
                        .contains(first);
    }

    /** A subject, then a finite verb: without a comma before it only an auxiliary makes that sure. */
    private static boolean clauseAfter(List<Word> words, int join, boolean comma) {
        boolean head = false;
        for (int i = join + 1; i < words.size() && i <= join + SUBJECT; i++) {
            Word word = words.get(i);
            if (word.verb()) {
                boolean sure = word.tag().equals("AUX") || (comma && word.finite());
                return head && sure && words.size() - join > CLAUSE_WORDS;
            }
            if (!NOMINAL.contains(word.tag()) || RELATIVE.contains(word.form().toLowerCase(Locale.ROOT))) {
                return false;
            }
            head |= HEAD.contains(word.tag());
        }
        return false;
    }

    private static List<Part> two(String sentence, int firstEnd, int secondStart) {
        int end = sentence.length();
        return List.of(
                new Part(0, firstEnd, sentence.substring(0, firstEnd)),
                new Part(secondStart, end, capitalised(sentence.substring(secondStart, end))));
    }

    /** "... ketamine, which was approved in 1970": what the relative clause says of the treatment named right before it. */
    private List<Part> which(String sentence, List<Word> words, int which) {
        int comma = words.get(which - 1).start();
        Match named = vocabulary.find(sentence.substring(0, comma)).stream()
                .filter(match -> match.end() == comma && match.facet() == Facet.INTERVENTION)
                .findFirst()
                .orElse(null);
        if (named == null) {
            return List.of();
        }
        int start = words.get(which + 1).start();
        int close = sentence.indexOf(',', start);
        int end = close < 0 ? sentence.length() : close;
        String said =
                capitalised(sentence.substring(named.start(), named.end())) + " " + sentence.substring(start, end);
        String rest =
                close < 0 ? sentence.substring(0, comma) : sentence.substring(0, comma) + sentence.substring(close + 1);
        if (close < 0) {
            return List.of(new Part(0, comma, rest), new Part(words.get(which).start(), end, said));
        }
        // The rest goes around the relative clause: its position is the whole sentence.
        return List.of(
                new Part(0, sentence.length(), rest), new Part(words.get(which).start(), end, said));
    }

    private List<Word> words(String sentence) {
        Models loaded = models.get();
        // The ME classes keep state and are cheap to make; the models are what is dear.
        Span[] spans = new TokenizerME(loaded.tokens()).tokenizePos(sentence);
        String[] forms = Span.spansToStrings(spans, sentence);
        String[] tags = new POSTaggerME(loaded.tags()).tag(forms);
        List<Word> words = new ArrayList<>(forms.length);
        for (int i = 0; i < forms.length; i++) {
            words.add(new Word(forms[i], tags[i], spans[i].getStart(), spans[i].getEnd()));
        }
        return words;
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static Models load() {
        try (InputStream tokens = resource(TOKENS);
                InputStream tags = resource(TAGS)) {
            return new Models(new TokenizerModel(tokens), new POSModel(tags));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot load the language models", e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(
                ClauseSplitter.class.getResourceAsStream(name), () -> name + " is not on the class path");
    }

    private static <T> Supplier<T> once(Supplier<T> supplier) {
        return new Supplier<>() {
            private @org.jspecify.annotations.Nullable T value;

            @Override
            public synchronized T get() {
                T known = value;
                if (known == null) {
                    known = supplier.get();
                    value = known;
                }
                return known;
            }
        };
    }
}

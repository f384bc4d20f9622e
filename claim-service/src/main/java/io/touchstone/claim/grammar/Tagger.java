package io.touchstone.claim.grammar;

import io.touchstone.claim.lexicon.Lexicon;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.Span;

/**
 * Parts of speech by OpenNLP (universal tags, trained on web English), with the verbs of health texts that it takes for
 * nouns put right. The models (about 10 MB) are loaded once for all, on first use. Thread-safe.
 */
public final class Tagger {

    /** Of a longer text only so many {@code char}s are read: cost per sentence stays bounded. */
    public static final int LONGEST = 600;

    private static final String TOKENS = "/opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin";
    private static final String TAGS = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

    private static final Set<String> AFTER_VERB =
            Set.of("DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "ADV", "ADP", "VERB", "PART");

    private final Set<String> verbs = Set.copyOf(Lexicon.rows("grammar/verbs.txt"));

    private static final class Models {
        static final Models LOADED = new Models();

        final TokenizerModel tokens;
        final POSModel tags;

        Models() {
            try (InputStream tokenFile = resource(TOKENS);
                    InputStream tagFile = resource(TAGS)) {
                tokens = new TokenizerModel(tokenFile);
                tags = new POSModel(tagFile);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot load the language models", e);
            }
        }

        private static InputStream resource(String name) {
            return Objects.requireNonNull(
                    Tagger.class.getResourceAsStream(name), () -> name + " is not on the class path");
        }
    }

    /** The words of a text in its order. */
    public List<Token> tag(String text) {
        String read = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        // The ME classes keep state and are cheap to make; the models are what is dear.
        Span[] spans = new TokenizerME(Models.LOADED.tokens).tokenizePos(read);
        String[] forms = Span.spansToStrings(spans, read);
        String[] tags = new POSTaggerME(Models.LOADED.tags).tag(forms);
        List<Token> tokens = new ArrayList<>(forms.length);
        for (int i = 0; i < forms.length; i++) {
            tokens.add(new Token(forms[i], tags[i], spans[i].getStart(), spans[i].getEnd()));
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (takenForNoun(tokens, i)) {
                Token token = tokens.get(i);
                tokens.set(i, new Token(token.form(), "VERB", token.start(), token.end()));
            }
        }
        return List.copyOf(tokens);
    }

    /** "Kava relieves anxiety", "statins lower cholesterol": after a noun and before what it can act on. */
    private boolean takenForNoun(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        String lower = token.lower();
        if (!token.is("NOUN") && !token.is("ADJ") && !token.is("ADV") && !(i == 0 && token.is("PROPN"))) {
            return false;
        }
        boolean third = lower.endsWith("s") && (verbs.contains(lower.substring(0, lower.length() - 1))
                || (lower.endsWith("es") && verbs.contains(lower.substring(0, lower.length() - 2))));
        boolean base = verbs.contains(lower);
        if (!third && !base) {
            return false;
        }
        boolean object = i + 1 < tokens.size() && AFTER_VERB.contains(tokens.get(i + 1).tag());
        if (i == 0) {
            return third && object && !tokens.get(1).is("ADP") && !tokens.get(1).is("VERB");
        }
        Token before = tokens.get(i - 1);
        boolean joined = before.is("CCONJ") || before.comma() || before.is("ADV");
        boolean verbBefore = false;
        boolean verbInClause = false;
        for (int j = 0; j < i; j++) {
            Token earlier = tokens.get(j);
            boolean boundary = earlier.is("PUNCT") && !earlier.form().equals("-")
                    || earlier.is("CCONJ") && j > 0 && tokens.get(j - 1).comma();
            verbInClause = !boundary && (verbInClause || earlier.verb() && !earlier.lower().endsWith("ing"));
            verbBefore |= earlier.verb() && !earlier.lower().endsWith("ing");
        }
        if (third) {
            boolean subject = before.noun() || before.is("NUM");
            boolean acts = object && !tokens.get(i + 1).is("ADP");
            return (object && subject && !before.lower().endsWith("s") && !verbInClause)
                    || (object && before.is("PRON"))
                    || (object && before.is("ADJ") && !verbInClause && (acts || i == 1 || tokens.get(0).is("DET")))
                    || (acts && joined && (verbBefore || before.is("ADV")));
        }
        boolean plural = before.noun()
                && (before.lower().endsWith("s") || (i > 2 && tokens.get(i - 2).is("CCONJ") && tokens.get(i - 3).noun()));
        return object && !verbBefore && plural && !tokens.get(i + 1).verb();
    }
}

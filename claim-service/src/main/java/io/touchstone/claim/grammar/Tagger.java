package io.touchstone.claim.grammar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.ThreadSafePOSTaggerME;
import opennlp.tools.tokenize.ThreadSafeTokenizerME;
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

    private final MistakenVerbs mistaken = new MistakenVerbs();

    /** A sentence is read several times in a row, by each that looks for something in it. */
    private final Map<String, List<Token>> latest = Collections.synchronizedMap(new Latest());

    private static final class Latest extends LinkedHashMap<String, List<Token>> {
        private static final int MOST = 256;

        Latest() {
            super(MOST, .75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Token>> eldest) {
            return size() > MOST;
        }
    }

    private static final class Models {
        static final Models LOADED = new Models();

        /** One tagger for each thread: making one reads an XML description each time. */
        final ThreadSafeTokenizerME tokens;

        final ThreadSafePOSTaggerME tags;

        Models() {
            try (InputStream tokenFile = resource(TOKENS);
                    InputStream tagFile = resource(TAGS)) {
                tokens = new ThreadSafeTokenizerME(new TokenizerModel(tokenFile));
                tags = new ThreadSafePOSTaggerME(new POSModel(tagFile));
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
        List<Token> known = latest.get(read);
        if (known == null) {
            known = tagged(read);
            latest.put(read, known);
        }
        return known;
    }

    private List<Token> tagged(String read) {
        Span[] spans = Models.LOADED.tokens.tokenizePos(read);
        String[] forms = Span.spansToStrings(spans, read);
        String[] tags = Models.LOADED.tags.tag(forms);
        List<Token> tokens = new ArrayList<>(forms.length);
        for (int i = 0; i < forms.length; i++) {
            tokens.add(new Token(forms[i], tags[i], spans[i].getStart(), spans[i].getEnd()));
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (mistaken.at(tokens, i)) {
                Token token = tokens.get(i);
                tokens.set(i, new Token(token.form(), "VERB", token.start(), token.end()));
            }
        }
        return List.copyOf(tokens);
    }
}

package io.touchstone.evidence.claim;

import io.touchstone.vocabulary.Facet;
import io.touchstone.vocabulary.FrameReader;
import io.touchstone.vocabulary.Match;
import io.touchstone.vocabulary.Vocabulary;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads statements, and remembers them: the passages of a library are held against claim after claim. Thread-safe. */
public final class Statements {

    private static final int REMEMBERED = 8_000;
    /** Longer texts are read and not remembered. */
    private static final int LONG = 2_000;

    private final FrameReader frames;
    private final Wording wording;
    private final Map<String, Statement> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Statement> eldest) {
            return size() > REMEMBERED;
        }
    });

    public Statements(FrameReader frames, Wording wording) {
        this.frames = frames;
        this.wording = wording;
    }

    public static Statements load() {
        return new Statements(new FrameReader(Vocabulary.load()), Wording.load());
    }

    public Statement read(String text) {
        Statement statement = known.get(text);
        if (statement == null) {
            statement = new Statement(frames.read(text), wording.of(text), authorities(text), ContentWords.of(text));
            if (text.length() <= LONG) {
                known.put(text, statement);
            }
        }
        return statement;
    }

    private Set<String> authorities(String text) {
        return vocabulary().find(text).stream()
                .filter(match -> match.facet() == Facet.REGULATOR)
                .map(Match::id)
                .collect(Collectors.toSet());
    }

    public Vocabulary vocabulary() {
        return frames.vocabulary();
    }

    public FrameReader frames() {
        return frames;
    }

    public Wording wording() {
        return wording;
    }
}

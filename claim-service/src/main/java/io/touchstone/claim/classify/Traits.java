package io.touchstone.claim.classify;

import io.touchstone.claim.lexicon.Lexicon;
import io.touchstone.contracts.claims.Frame;
import io.touchstone.contracts.claims.Quantity;
import io.touchstone.contracts.documents.Block;
import io.touchstone.vocabulary.FrameReader;
import io.touchstone.vocabulary.Match;
import io.touchstone.vocabulary.Vocabulary;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a candidate shows of itself, by name: the cues in its words, what it is about, its shape. Thread-safe. */
final class Traits {

    private static final int SHORT = 4;
    private static final int LONG = 30;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*");
    private static final Pattern NUMBER = Pattern.compile("\\d");

    /** Forms that a finite verb can have; a sentence without any is a label. */
    private static final Pattern VERB = Pattern.compile(
            "\\b(?:is|are|was|were|be|been|has|have|had|does|do|did|can|could|may|might|will|would|should|must|cannot)\\b"
                    + "|n[’']t\\b|[’'](?:s|re|ve|ll) \\w|\\b\\w{2,}(?:ed|es|ts|ks|ns|ds|ps|ls|rs|ys|ws|gs|ms|ve|ze|se)\\b"
                    + "|\\b(?:help|work|show|make|cause|treat|feel|take|find|found|began|became|made|led|gave|saw|felt|say|said|know|need|want|report|suffer|experience|respond|remain|include|offer|live|fail|get|see|act|come|last|allow|suggest|indicate)\\b");

    private final Vocabulary vocabulary;
    private final FrameReader frames;
    private final Lexicon cues = Lexicon.load("classify/cues.tsv");
    private final Lexicon hedges = Lexicon.load("classify/hedge-cues.tsv");
    private final Lexicon types = Lexicon.load("classify/type-rules.tsv");

    Traits(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.frames = new FrameReader(vocabulary);
    }

    Set<String> of(Candidate candidate) {
        Set<String> found = new LinkedHashSet<>();
        String words = candidate.statement().text();
        for (Lexicon.Entry cue : cues.entries()) {
            if (cue.in(words)) {
                found.add(cue.name());
            }
        }
        for (Lexicon.Entry cue : hedges.entries()) {
            if (cue.in(words)) {
                found.add("says_" + cue.name());
                // Any softener says that a statement is not plain, however rare its own words are.
                found.add("says_" + cue.name().substring(0, cue.name().indexOf('_')));
            }
        }
        types(words, found);
        frame(frames.read(words), found);
        for (Match match : vocabulary.find(words)) {
            found.add("named_" + match.facet().name().toLowerCase(Locale.ROOT));
        }
        shape(candidate, words, found);
        return found;
    }

    private void types(String words, Set<String> found) {
        boolean first = true;
        for (Lexicon.Entry rule : types.entries()) {
            if (rule.in(words)) {
                found.add("type_" + rule.name());
                if (first) {
                    found.add("first_" + rule.name());
                    first = false;
                }
            }
        }
    }

    private void frame(Frame frame, Set<String> found) {
        found.add("direction_" + frame.direction().name().toLowerCase(Locale.ROOT));
        if (frame.comparator() != null) {
            found.add("comparator");
        }
        if (frame.population() != null) {
            found.add("population");
        }
        if (frame.timeFrame() != null) {
            found.add("time_frame");
        }
        if (frame.route() != null) {
            found.add("route");
        }
        for (Quantity quantity : frame.quantities()) {
            found.add("unit_" + (quantity.unit() == null ? "none" : quantity.unit()));
        }
        for (String id : frame.conditions()) {
            if (vocabulary.isA(id, "safety-outcome")) {
                found.add("about_safety");
            } else if (vocabulary.isA(id, "mechanism-outcome")) {
                found.add("about_mechanism");
            }
        }
        if (!frame.interventions().isEmpty() && !frame.conditions().isEmpty()) {
            found.add("does_something_for_something");
        }
    }

    private static void shape(Candidate candidate, String words, Set<String> found) {
        if (NUMBER.matcher(words).find()) {
            found.add("number");
        }
        Block.Kind kind = candidate.sentence().kind();
        found.add("in_" + kind.name().toLowerCase(Locale.ROOT));
        boolean punctuated = kind == Block.Kind.PARAGRAPH && words.endsWith(".");
        if (!punctuated && !VERB.matcher(words.toLowerCase(Locale.ROOT)).find()) {
            found.add("no_verb");
        }
        if (kind == Block.Kind.PARAGRAPH && !words.matches("(?s).*[.!?…][\"”’)\\]]*")) {
            found.add("no_stop");
        }
        long count = WORD.matcher(words).results().limit(LONG).count();
        if (count < SHORT) {
            found.add("short");
        } else if (count >= LONG) {
            found.add("long");
        }
        if (candidate.statement().resolved()) {
            found.add("resolved");
        }
        if (candidate.statement().ambiguous()) {
            found.add("unresolved");
        }
    }
}

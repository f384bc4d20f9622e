package io.touchstone.claim.checkworthy;

import io.touchstone.claim.lexicon.Lexicon;
import io.touchstone.claim.sentence.Sentence;
import io.touchstone.claim.standalone.Statement;
import io.touchstone.contracts.documents.Block;
import io.touchstone.vocabulary.Match;
import io.touchstone.vocabulary.Vocabulary;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a sentence shows that speaks for or against checking it, by name. */
final class Features {

    private static final int SHORT = 4;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*");
    private static final Pattern NUMBER = Pattern.compile("\\d");

    /** Forms that a finite verb can have; a sentence without any is a label. */
    private static final Pattern VERB = Pattern.compile(
            "\\b(?:is|are|was|were|be|been|has|have|had|does|do|did|can|could|may|might|will|would|should|must|cannot)\\b"
                    + "|n[’']t\\b|[’'](?:s|re|ve|ll) \\w|\\b\\w{2,}(?:ed|es|ts|ks|ns|ds|ps|ls|rs|ys|ws|gs|ms|ve|ze|se)\\b"
                    + "|\\b(?:help|work|show|make|cause|treat|feel|take|find|found|began|became|made|led|gave|saw|felt|say|said|know|need|want|report|suffer|experience|respond|remain|include|offer|live|fail|get|see|act|come|last|allow|suggest|indicate)\\b");

    private final Vocabulary vocabulary;
    private final Lexicon cues = Lexicon.load("checkworthy/cues.tsv");

    Features(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Set<String> of(Sentence sentence, Statement statement) {
        Set<String> found = new LinkedHashSet<>();
        String words = statement.text();
        for (Lexicon.Entry cue : cues.entries()) {
            // What is asked, promised or ordered shows in the article's own words; the rest in the resolved ones.
            if (cue.in(words)) {
                found.add(cue.name());
            }
        }
        for (Match match : vocabulary.find(words)) {
            switch (match.facet()) {
                case INTERVENTION -> found.add("named_intervention");
                case CONDITION -> found.add("named_condition");
                case OUTCOME -> found.add("named_outcome");
                case REGULATOR -> found.add("named_regulator");
                case ROUTE, POPULATION ->
                    found.add("named_" + match.facet().name().toLowerCase(Locale.ROOT));
            }
        }
        if (NUMBER.matcher(words).find()) {
            found.add("number");
        }
        if (sentence.isHeading()) {
            found.add("heading");
        }
        boolean punctuated = sentence.kind() == Block.Kind.PARAGRAPH && words.endsWith(".");
        if (!punctuated && !VERB.matcher(words.toLowerCase(Locale.ROOT)).find()) {
            found.add("no_verb");
        }
        if (WORD.matcher(words).results().limit(SHORT).count() < SHORT) {
            found.add("short");
        }
        if (statement.resolved()) {
            found.add("resolved");
        }
        if (statement.ambiguous()) {
            found.add("unresolved");
        }
        return found;
    }
}

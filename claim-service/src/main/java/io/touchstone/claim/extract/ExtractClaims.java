package io.touchstone.claim.extract;

import io.touchstone.claim.checkworthy.Checkworthiness;
import io.touchstone.claim.checkworthy.CheckworthinessScorer;
import io.touchstone.claim.hedge.HedgeReader;
import io.touchstone.claim.parts.Part;
import io.touchstone.claim.parts.PartSplitter;
import io.touchstone.claim.sentence.Segmenter;
import io.touchstone.claim.sentence.Sentence;
import io.touchstone.claim.standalone.Context;
import io.touchstone.claim.standalone.StandAlone;
import io.touchstone.claim.standalone.Statement;
import io.touchstone.claim.type.TypeReader;
import io.touchstone.contracts.claims.Claim;
import io.touchstone.contracts.claims.Frame;
import io.touchstone.contracts.claims.Mention;
import io.touchstone.contracts.documents.DocumentCaptured;
import io.touchstone.vocabulary.FrameReader;
import io.touchstone.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** From a captured document to its claims, step by step. Thread-safe; nothing is stored. */
public final class ExtractClaims {

    private static final String NAME = "rules-1";

    private final double threshold;
    private final ReadableLanguage languages = new ReadableLanguage();
    private final Segmenter segmenter = new Segmenter();
    private final StandAlone standAlone;
    private final CheckworthinessScorer scorer;
    private final PartSplitter splitter;
    private final TypeReader types;
    private final HedgeReader hedges = new HedgeReader();
    private final FrameReader frames;

    /** @param threshold the least check-worthiness of a claim, 0 to 1 */
    public ExtractClaims(Vocabulary vocabulary, CheckworthinessScorer scorer, double threshold) {
        this.threshold = threshold;
        this.scorer = scorer;
        this.standAlone = new StandAlone(vocabulary);
        this.splitter = new PartSplitter(vocabulary);
        this.types = new TypeReader(vocabulary);
        this.frames = new FrameReader(vocabulary);
    }

    /** Name and version of the method with all that decides what it finds. */
    public String extractor() {
        return String.format(Locale.ROOT, "%s+%s+%s@%.2f", NAME, scorer.version(), Vocabulary.VERSION, threshold);
    }

    /** The claims of a document, or why they were not extracted. */
    public Extraction extract(DocumentCaptured document) {
        Optional<String> objection = languages.objection(document.language(), document.text());
        if (objection.isPresent()) {
            return new Extraction.UnsupportedLanguage(extractor(), objection.get());
        }
        List<Sentence> sentences = segmenter.sentences(document);
        Context context = standAlone.begin(document, sentences);
        Mentions mentions = new Mentions(document.text());
        Map<String, List<StatedClaim>> claims = new LinkedHashMap<>();
        for (Sentence sentence : sentences) {
            for (StatedClaim stated : claimsOf(sentence, context, mentions)) {
                claims.computeIfAbsent(stated.claim().claimId(), id -> new ArrayList<>())
                        .add(stated);
            }
            context.read(sentence);
        }
        return new Extraction.Extracted(
                extractor(),
                sentences.size(),
                claims.values().stream()
                        .map(ExtractClaims::together)
                        .sorted(Comparator.comparingInt(ExtractClaims::firstPosition))
                        .toList());
    }

    private List<StatedClaim> claimsOf(Sentence sentence, Context context, Mentions mentions) {
        Statement whole = standAlone.statement(sentence.text(), sentence, context);
        if (whole.text().isBlank()) {
            return List.of();
        }
        Checkworthiness worth = scorer.score(sentence, whole);
        if (worth.score() < threshold) {
            return List.of();
        }
        List<StatedClaim> found = new ArrayList<>();
        List<Part> parts = splitter.split(sentence, frames.read(whole.text()));
        for (int i = 0; i < parts.size() && parts.size() > 1; i++) {
            Part part = parts.get(i);
            Context before = i == 0 || part.shares()
                    ? context
                    : context.after(parts.get(i - 1).words());
            Statement statement = standAlone.statement(part.words(), sentence, before);
            Checkworthiness own = scorer.score(sentence, statement);
            // The sentence as a whole is worth checking; a part of it is left out only when nothing speaks for it.
            if (own.score() >= threshold / 2) {
                found.add(stated(statement, own, mention(mentions, sentence, part)));
            }
        }
        return found.isEmpty() ? List.of(stated(whole, worth, mentions.of(sentence.start(), sentence.end()))) : found;
    }

    private static Mention mention(Mentions mentions, Sentence sentence, Part part) {
        return mentions.of(sentence.start() + part.start(), sentence.start() + part.end());
    }

    private StatedClaim stated(Statement statement, Checkworthiness worth, Mention mention) {
        String text = statement.text();
        Frame frame = frames.read(text);
        Claim claim = new Claim(
                Claim.idOf(text),
                text,
                types.read(text, frame),
                hedges.read(text),
                worth.score(),
                statement.ambiguous(),
                frame);
        return new StatedClaim(claim, List.of(mention), worth.reasons());
    }

    /** The same claim again: one claim, stated in two places. */
    private static StatedClaim together(List<StatedClaim> same) {
        StatedClaim first = same.getFirst();
        List<Mention> mentions = same.stream()
                .flatMap(stated -> stated.mentions().stream())
                .sorted(Comparator.comparingInt((Mention m) -> m.position().start())
                        .thenComparingInt(m -> m.position().end()))
                .distinct()
                .toList();
        return new StatedClaim(first.claim(), mentions, first.reasons());
    }

    private static int firstPosition(StatedClaim stated) {
        return stated.mentions().getFirst().position().start();
    }
}

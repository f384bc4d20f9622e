package io.touchstone.claim.extract;

import io.touchstone.claim.classify.Candidate;
import io.touchstone.claim.classify.ClaimClassifier;
import io.touchstone.claim.classify.Reading;
import io.touchstone.claim.parts.Part;
import io.touchstone.claim.parts.PartSplitter;
import io.touchstone.claim.sentence.Segmenter;
import io.touchstone.claim.sentence.Sentence;
import io.touchstone.claim.standalone.Context;
import io.touchstone.claim.standalone.StandAlone;
import io.touchstone.claim.standalone.StandsAlone;
import io.touchstone.claim.standalone.Statement;
import io.touchstone.contracts.claims.Claim;
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

    private static final String NAME = "extract-2";

    private final double threshold;
    private final ReadableLanguage languages = new ReadableLanguage();
    private final Segmenter segmenter = new Segmenter();
    private final StandAlone standAlone;
    private final ClaimClassifier classifier;
    private final PartSplitter splitter;
    private final FrameReader frames;
    private final StandsAlone standsAlone;

    /** @param threshold the least check-worthiness of a claim, 0 to 1 */
    public ExtractClaims(Vocabulary vocabulary, ClaimClassifier classifier, double threshold) {
        this.threshold = threshold;
        this.classifier = classifier;
        this.standAlone = new StandAlone(vocabulary);
        this.splitter = new PartSplitter(vocabulary);
        this.frames = new FrameReader(vocabulary);
        this.standsAlone = new StandsAlone(vocabulary);
    }

    /** Name and version of the method with all that decides what it finds. */
    public String extractor() {
        return extractor(threshold);
    }

    private String extractor(double threshold) {
        return String.format(Locale.ROOT, "%s+%s+%s@%.2f", NAME, classifier.version(), Vocabulary.VERSION, threshold);
    }

    /** The claims of a document, or why they were not extracted. */
    public Extraction extract(DocumentCaptured document) {
        return extract(document, threshold);
    }

    /** The same with another threshold than the configured one. */
    public Extraction extract(DocumentCaptured document, double threshold) {
        Optional<String> objection = languages.objection(document.language(), document.text());
        if (objection.isPresent()) {
            return new Extraction.UnsupportedLanguage(extractor(threshold), objection.get());
        }
        List<Sentence> sentences = segmenter.sentences(document);
        List<Passage> worthy = worthy(sentences, standAlone.begin(document, sentences), threshold);
        Mentions mentions = new Mentions(document.text());
        Map<String, List<StatedClaim>> claims = new LinkedHashMap<>();
        for (StatedClaim stated : claims(worthy, mentions, threshold)) {
            claims.computeIfAbsent(stated.claim().claimId(), id -> new ArrayList<>())
                    .add(stated);
        }
        return new Extraction.Extracted(
                extractor(threshold),
                sentences.size(),
                claims.values().stream()
                        .map(ExtractClaims::together)
                        .sorted(Comparator.comparingInt(ExtractClaims::firstPosition))
                        .toList());
    }

    /** A sentence that is worth checking, with what was in mind on reaching it. */
    private record Passage(Candidate whole, Reading reading, Context context) {}

    /** A part of a sentence, made to stand alone. */
    private record Piece(Candidate candidate, Part part) {}

    private List<Passage> worthy(List<Sentence> sentences, Context context, double threshold) {
        List<Candidate> candidates = new ArrayList<>(sentences.size());
        List<Context> before = new ArrayList<>(sentences.size());
        for (Sentence sentence : sentences) {
            candidates.add(new Candidate(sentence, standAlone.statement(sentence.text(), sentence, context)));
            before.add(context.copy());
            context.read(sentence);
        }
        List<Reading> readings = classifier.read(candidates);
        List<Passage> worthy = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            if (readings.get(i).checkWorthiness() >= threshold) {
                worthy.add(new Passage(candidates.get(i), readings.get(i), before.get(i)));
            }
        }
        return worthy;
    }

    private List<StatedClaim> claims(List<Passage> worthy, Mentions mentions, double threshold) {
        List<List<Piece>> pieces = worthy.stream().map(this::pieces).toList();
        List<Reading> readings = classifier.read(
                pieces.stream().flatMap(List::stream).map(Piece::candidate).toList());
        List<StatedClaim> found = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < worthy.size(); i++) {
            Passage passage = worthy.get(i);
            Sentence sentence = passage.whole().sentence();
            List<StatedClaim> own = new ArrayList<>();
            for (Piece piece : pieces.get(i)) {
                Reading reading = readings.get(next++);
                // The sentence as a whole is worth checking; a part is left out only when nothing speaks for it.
                if (reading.checkWorthiness() >= threshold / 2) {
                    own.add(stated(
                            piece.candidate().statement(),
                            reading,
                            mentions.of(
                                    sentence.start() + piece.part().start(),
                                    sentence.start() + piece.part().end())));
                }
            }
            found.addAll(
                    own.isEmpty()
                            ? List.of(stated(
                                    passage.whole().statement(),
                                    passage.reading(),
                                    mentions.of(sentence.start(), sentence.end())))
                            : own);
        }
        return found;
    }

    /** The parts of a compound sentence; none when it is simple. */
    private List<Piece> pieces(Passage passage) {
        Sentence sentence = passage.whole().sentence();
        List<Part> parts =
                splitter.split(sentence, frames.read(passage.whole().statement().text()));
        if (parts.size() == 1 && parts.getFirst().words().equals(sentence.text())) {
            return List.of();
        }
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            Context context = i == 0 || part.shares()
                    ? passage.context()
                    : passage.context().after(parts.get(i - 1).words());
            pieces.add(new Piece(new Candidate(sentence, standAlone.statement(part.words(), sentence, context)), part));
        }
        return pieces;
    }

    private StatedClaim stated(Statement statement, Reading reading, Mention mention) {
        String text = statement.text();
        Claim claim = new Claim(
                Claim.idOf(text),
                text,
                reading.type(),
                reading.hedge(),
                reading.checkWorthiness(),
                statement.ambiguous() || !standsAlone.problems(text).isEmpty(),
                frames.read(text));
        return new StatedClaim(claim, List.of(mention), reading.reasons());
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

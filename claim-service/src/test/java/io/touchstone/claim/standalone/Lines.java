package io.touchstone.claim.standalone;

import io.touchstone.claim.Documents;
import io.touchstone.claim.sentence.Segmenter;
import io.touchstone.claim.sentence.Sentence;
import io.touchstone.contracts.documents.DocumentCaptured;
import io.touchstone.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/** Reads invented articles, one block a line. */
final class Lines {

    private static final StandAlone STAND_ALONE = new StandAlone(Vocabulary.load());
    private static final Segmenter SEGMENTER = new Segmenter();

    private Lines() {}

    /** The last sentence of these lines, standing alone. */
    static Statement last(String... lines) {
        return last(Documents.of(lines));
    }

    static Statement titled(String title, String... lines) {
        return last(Documents.titled(title, lines));
    }

    private static Statement last(DocumentCaptured document) {
        List<Sentence> sentences = SEGMENTER.sentences(document);
        Context context = STAND_ALONE.begin(document, sentences);
        List<Statement> statements = new ArrayList<>();
        for (Sentence sentence : sentences) {
            statements.add(STAND_ALONE.statement(sentence.text(), sentence, context));
            context.read(sentence);
        }
        return statements.getLast();
    }
}

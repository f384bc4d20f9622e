package io.touchstone.claim.standalone;

import io.touchstone.claim.grammar.Tagger;
import io.touchstone.claim.lexicon.Lexicon;
import io.touchstone.claim.sentence.Sentence;
import io.touchstone.contracts.documents.Block;
import io.touchstone.contracts.documents.DocumentCaptured;
import io.touchstone.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Puts in what words refer to: pronouns, "this treatment", a list item's lead-in, a row's header, the question that is
 * answered, the treatment that "patients improved" leaves unsaid, abbreviations. What cannot be told is marked, not
 * guessed. Thread-safe.
 */
public final class StandAlone {

    private final Vocabulary vocabulary;
    private final Tagger tagger = new Tagger();
    private final Nouns nouns = new Nouns();
    private final Connectives connectives = new Connectives();
    private final ListItems items = new ListItems(tagger);
    private final TableRows rows = new TableRows(tagger);
    private final Answers answers = new Answers(tagger);
    private final List<Resolver> resolvers;
    /** "If so, ...": what it leaves out is a statement, not a name. */
    private final Pattern elliptic;

    public StandAlone(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        Lexicon references = Lexicon.load("standalone/references.tsv");
        this.elliptic = references.named("elliptic").getFirst();
        this.resolvers = List.of(
                new Pronouns(tagger, nouns, references),
                new GenericNouns(vocabulary, tagger, references),
                new Demonstratives(),
                new Unsaid(tagger, references));
    }

    /** What a reader of this document has in mind before its first sentence. */
    public Context begin(DocumentCaptured document, List<Sentence> sentences) {
        Topic topic = Topic.of(vocabulary, tagger, nouns, document.title(), sentences);
        return new Context(
                new Reader(vocabulary, tagger, nouns, topic.unknown()),
                new Abbreviations(vocabulary, document.text()),
                topic);
    }

    /**
     * Makes words of a sentence stand alone.
     *
     * @param words the sentence's own, or those of a part of it
     */
    public Statement statement(String words, Sentence sentence, Context context) {
        String clean = Wording.clean(words);
        Statement statement =
                sentence.isHeading() ? new Statement(clean, false, false) : resolve(clean, sentence.kind(), context);
        String explained = context.abbreviations().expand(statement.text());
        return explained.equals(statement.text())
                ? statement
                : new Statement(explained, statement.ambiguous(), statement.resolved());
    }

    private Statement resolve(String clean, Block.Kind kind, Context context) {
        if (kind == Block.Kind.TABLE_ROW) {
            return rows.statement(clean, context);
        }
        if (kind == Block.Kind.LIST_ITEM && !items.sentence(clean)) {
            Optional<Statement> led = items.lead(clean, context)
                    .or(() -> context.leadIn().map(leadIn -> {
                        Statement lead = refer(Wording.clean(leadIn.text()), context);
                        return new Statement(ListItems.joined(lead.text(), clean, context), lead.ambiguous(), true);
                    }));
            if (led.isPresent()) {
                return led.get();
            }
        }
        return refer(connectives.without(answers.statement(clean, context)), context);
    }

    private Statement refer(String words, Context context) {
        Statement statement = new Statement(words, false, false);
        if (elliptic.matcher(words).find()) {
            return statement.unclear();
        }
        for (Resolver resolver : resolvers) {
            statement = resolver.resolve(statement, context);
        }
        return statement;
    }
}

package io.touchstone.claim.standalone;

import io.touchstone.claim.grammar.Tagger;
import io.touchstone.claim.grammar.Token;
import io.touchstone.claim.sentence.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table row with its header: "Citrate | relieves constipation" is "Magnesium (citrate) relieves constipation"; cells that
 * are no predicates come with their column's name.
 */
final class TableRows {

    /** A first column that does not name a thing but a form of what the article is on. */
    private static final Pattern FORM = Pattern.compile(
            "(?i)^(?:form|type|kind|route|dose|strength|version|format|preparation|schedule|phase|stage|week|session)s?\\b");

    private final Tagger tagger;

    TableRows(Tagger tagger) {
        this.tagger = tagger;
    }

    Statement statement(String row, Context context) {
        List<String> cells = cells(row);
        if (cells.size() < 2) {
            return new Statement(row, false, false);
        }
        String first = cells.getFirst();
        boolean named = context.names(first);
        List<String> columns =
                context.header().map(Sentence::text).map(TableRows::cells).orElse(List.of());
        boolean form = !columns.isEmpty() && FORM.matcher(columns.getFirst()).find();
        String subject = named || !form
                ? first
                : context.topic().map(topic -> topic(topic, first)).orElse(first);
        List<String> said = cells.subList(1, cells.size());
        if (said.stream().allMatch(this::predicate)) {
            String predicates = String.join(
                    " and ", said.stream().map(Wording::uncapitalised).toList());
            return new Statement(Wording.capitalised(subject) + " " + predicates, false, true);
        }
        List<String> labelled = new ArrayList<>();
        IntStream.range(0, said.size()).forEach(i -> {
            String cell = said.get(i);
            boolean column = i + 1 < columns.size() && columns.size() == cells.size();
            labelled.add(
                    column ? Wording.uncapitalised(columns.get(i + 1)) + ": " + Wording.uncapitalised(cell) : cell);
        });
        return new Statement(
                Wording.capitalised(subject) + " – " + String.join("; ", labelled),
                !named && context.topic().isEmpty() && columns.isEmpty(),
                true);
    }

    private static String topic(Referent topic, String first) {
        return Wording.capitalised(topic.words()) + " (" + Wording.uncapitalised(first) + ")";
    }

    private boolean predicate(String cell) {
        List<Token> tokens = tagger.tag(cell);
        return tokens.size() > 1
                && (tokens.getFirst().thirdPerson() || tokens.getFirst().modal());
    }

    private static List<String> cells(String row) {
        return Stream.of(row.split("\\s*[|\\t]\\s*"))
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
    }
}

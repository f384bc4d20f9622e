package io.touchstone.claim.standalone;

import io.touchstone.claim.sentence.Sentence;
import io.touchstone.claim.standalone.Referent.Kind;
import io.touchstone.contracts.documents.Block;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a reader has in mind on reaching a sentence: what was named last, under which heading, led in by what. One per
 * document; not thread-safe.
 */
public final class Context {

    private static final int REMEMBERED = 4;

    private final Reader reader;
    private final Abbreviations abbreviations;
    private final Topic topic;
    private final Deque<Memory> recent = new ArrayDeque<>();
    private @Nullable Sentence heading;
    private @Nullable Sentence leadIn;
    private @Nullable Sentence question;
    private @Nullable Sentence header;

    Context(Reader reader, Abbreviations abbreviations, Topic topic) {
        this.reader = reader;
        this.abbreviations = abbreviations;
        this.topic = topic;
    }

    private Context(Context other) {
        this(other.reader, other.abbreviations, other.topic);
        this.recent.addAll(other.recent);
        this.heading = other.heading;
        this.leadIn = other.leadIn;
        this.question = other.question;
        this.header = other.header;
    }

    Abbreviations abbreviations() {
        return abbreviations;
    }

    Reader reader() {
        return reader;
    }

    /** Tells that the reader has read the sentence. */
    public void read(Sentence sentence) {
        question = sentence.text().endsWith("?") ? sentence : null;
        if (sentence.kind() != Block.Kind.TABLE_ROW) {
            header = null;
        } else if (header == null) {
            header = sentence;
        }
        if (sentence.isHeading()) {
            heading = sentence;
            leadIn = null;
            recent.clear();
            return;
        }
        remember(Wording.clean(sentence.text()));
        if (sentence.text().endsWith(":")) {
            leadIn = sentence;
        } else if (sentence.kind() != Block.Kind.LIST_ITEM) {
            leadIn = null;
        }
    }

    private void remember(String words) {
        recent.addFirst(new Memory(reader, words));
        while (recent.size() > REMEMBERED) {
            recent.removeLast();
        }
    }

    /** The same, unchanged by what this one is told later. */
    public Context copy() {
        return new Context(this);
    }

    /** The context of a clause that follows {@code words} in the same sentence. */
    public Context after(String words) {
        Context next = new Context(this);
        next.remember(words);
        return next;
    }

    /** The treatment that "this treatment" stands for: named last, else in the heading, else the article's. */
    Optional<Referent> treatment() {
        List<Referent> beside = List.of();
        for (Memory memory : recent) {
            Reading reading = memory.reading();
            Referent subject = reading.subject();
            if (subject != null
                    && subject.is(Kind.TREATMENT)
                    && reading.members().isEmpty()) {
                return Optional.of(subject);
            }
            if (reading.pronoun()) {
                // "It is better than zinc": what it is on was named earlier.
                beside = beside.isEmpty() ? reading.treatments() : beside;
            } else if (!reading.treatments().isEmpty()) {
                return choice().beside(reading.treatments());
            }
        }
        List<Referent> named = beside;
        return topic().or(() -> named.isEmpty() ? Optional.empty() : choice().oneOf(named));
    }

    /** The treatments that were named, the last first, each once. */
    List<Referent> treatments() {
        List<Referent> named = new ArrayList<>();
        for (Memory memory : recent) {
            memory.reading().treatments().stream()
                    .filter(treatment -> named.stream().noneMatch(treatment::same))
                    .forEach(named::add);
        }
        return named;
    }

    /** The conditions that the sentence right before lists, as one; empty when they cannot be told. */
    Optional<Referent> conditions() {
        return recent.isEmpty()
                ? Optional.empty()
                : ConditionList.in(recent.getFirst().words(), reader.vocabulary());
    }

    /** What the article is on at this place. */
    Optional<Referent> topic() {
        return headed().or(() -> Optional.ofNullable(topic.main()));
    }

    /** The condition that was named last. */
    Optional<Referent> condition() {
        for (Memory memory : recent) {
            List<Referent> conditions = memory.reading().conditions();
            if (!conditions.isEmpty()) {
                Referent subject = memory.reading().subject();
                return subject != null && subject.is(Kind.CONDITION) ? Optional.of(subject) : Choice.only(conditions);
            }
        }
        return headedCondition().or(() -> Optional.ofNullable(topic.condition()));
    }

    Optional<Referent> headedCondition() {
        return Optional.ofNullable(heading).flatMap(h -> Choice.only(reader.conditions(h.text())));
    }

    /** What "it" stands for when nothing tells its sort: the last subject, unless a treatment competes with it. */
    Optional<Referent> singular() {
        for (Memory memory : recent) {
            Reading reading = memory.reading();
            Referent subject = reading.subject();
            if (reading.pronoun()) {
                continue;
            }
            if (subject != null && !subject.plural() && !subject.is(Kind.PEOPLE)) {
                boolean competes =
                        !subject.is(Kind.TREATMENT) && !reading.treatments().isEmpty();
                return competes ? Optional.empty() : Optional.of(subject);
            }
            if (!reading.treatments().isEmpty()) {
                return choice().oneOf(reading.treatments()).filter(t -> !t.plural());
            }
        }
        return topic().filter(t -> !t.plural());
    }

    /** The last subject, where no treatment is known that it could be taken for. */
    Optional<Referent> unknown() {
        boolean treatments = recent.stream()
                .anyMatch(memory -> !memory.reading().treatments().isEmpty());
        return treatments || topic().isPresent() ? Optional.empty() : singular();
    }

    /** What "they" stands for: the last that was several. */
    Optional<Referent> plural(@Nullable Kind expected) {
        for (Memory memory : recent) {
            Reading reading = memory.reading();
            Referent subject = reading.subject();
            if (subject != null && subject.plural() && (expected == null || subject.is(expected))) {
                boolean competes = expected == null
                        && !subject.is(Kind.TREATMENT)
                        && reading.treatments().stream().anyMatch(Referent::plural);
                return competes ? Optional.empty() : Optional.of(subject);
            }
            if (expected != Kind.PEOPLE && subject == null && !reading.pronoun()) {
                List<Referent> several =
                        reading.treatments().stream().filter(Referent::plural).toList();
                if (!several.isEmpty()) {
                    return Choice.only(several);
                }
            }
        }
        return expected == Kind.PEOPLE || expected == Kind.STUDY ? Optional.empty() : topic().filter(Referent::plural);
    }

    /** The study that was told of last. */
    Optional<Referent> study() {
        return recent.stream()
                .map(memory -> memory.reading().subject())
                .filter(subject -> subject != null && subject.is(Kind.STUDY) && !subject.plural())
                .findFirst();
    }

    /** The two that "the former" and "the latter" stand for. */
    List<Referent> two() {
        for (Memory memory : recent) {
            Reading reading = memory.reading();
            List<Referent> members = reading.members().isEmpty() ? reading.treatments() : reading.members();
            if (!members.isEmpty()) {
                return members.size() == 2 ? members : List.of();
            }
        }
        return List.of();
    }

    /** The words that a list item continues: the sentence that ends in a colon before it, else its heading. */
    Optional<Sentence> leadIn() {
        return Optional.ofNullable(leadIn).or(() -> Optional.ofNullable(heading));
    }

    /** The question that was just asked. */
    Optional<Sentence> question() {
        return Optional.ofNullable(question);
    }

    /** The first row of the table that is being read. */
    Optional<Sentence> header() {
        return Optional.ofNullable(header);
    }

    /** Whether the words name a treatment, so that it need not be said again. */
    boolean names(String words) {
        return reader.treatment(words).isPresent();
    }

    private Choice choice() {
        return new Choice(reader.vocabulary(), topic());
    }

    private Optional<Referent> headed() {
        return Optional.ofNullable(heading).flatMap(h -> reader.treatment(h.text()));
    }
}

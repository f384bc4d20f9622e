package io.touchstone.evidence.scope;

import io.touchstone.contracts.evidence.EvidenceKind;
import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.evidence.claim.Statements;
import io.touchstone.vocabulary.Facet;
import io.touchstone.vocabulary.Match;
import io.touchstone.vocabulary.Vocabulary;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a source is about: from its own fields, and where they are silent from its title and finding. Thread-safe. */
public final class EvidenceFrames {

    private static final Pattern RECREATIONAL =
            Pattern.compile("\\b(?:recreational|illicit|street|non-medical)\\b", Pattern.CASE_INSENSITIVE);

    private static final int REMEMBERED = 4_000;

    private final Statements statements;
    private final Map<EvidenceRecord, EvidenceFrame> known =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<EvidenceRecord, EvidenceFrame> eldest) {
                    return size() > REMEMBERED;
                }
            });

    public EvidenceFrames(Statements statements) {
        this.statements = statements;
    }

    public EvidenceFrame read(EvidenceRecord record) {
        EvidenceFrame frame = known.get(record);
        if (frame == null) {
            frame = frameOf(record);
            known.put(record, frame);
        }
        return frame;
    }

    private EvidenceFrame frameOf(EvidenceRecord record) {
        Set<String> comparators = interventions(record.comparator());
        Set<String> interventions = interventions(record.intervention());
        if (interventions.isEmpty()) {
            interventions = interventions(record.title());
        }
        if (interventions.isEmpty()) {
            interventions = interventions(record.finding());
        }
        String subject = join(record.population(), record.title(), record.outcome());
        Set<String> conditions = ids(subject, Facet.CONDITION);
        if (conditions.isEmpty()) {
            conditions = ids(record.finding(), Facet.CONDITION);
        }
        Set<String> populations = ids(join(record.title(), record.population()), Facet.POPULATION);
        return new EvidenceFrame(
                interventions,
                comparators,
                conditions,
                ids(join(record.title(), record.outcome(), record.finding()), Facet.OUTCOME),
                ids(join(record.intervention(), record.title()), Facet.ROUTE).stream()
                        .findFirst()
                        .orElse(null),
                record.kind() == EvidenceKind.ANIMAL
                        || anyIsA(populations, "animals")
                        || populations.contains("in-vitro"),
                populations.contains("recreational-users")
                        || RECREATIONAL
                                .matcher(subject + " " + record.intervention())
                                .find());
    }

    private boolean anyIsA(Set<String> ids, String ancestor) {
        return ids.stream().anyMatch(id -> statements.vocabulary().isA(id, ancestor));
    }

    /** As the frame reader sees them, so that a drug and talk joined by "with" are one intervention. */
    private Set<String> interventions(@Nullable String text) {
        return text == null
                ? Set.of()
                : new LinkedHashSet<>(statements.read(text).frame().interventions());
    }

    private Set<String> ids(@Nullable String text, Facet facet) {
        if (text == null) {
            return Set.of();
        }
        Vocabulary vocabulary = statements.vocabulary();
        List<Match> matches = vocabulary.find(text);
        return matches.stream()
                .filter(match -> match.facet() == facet)
                .map(Match::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String join(@Nullable String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).collect(Collectors.joining(". "));
    }
}

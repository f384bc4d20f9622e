package io.touchstone.evidence.scope;

import io.touchstone.contracts.claims.ClaimType;
import io.touchstone.contracts.evidence.EvidenceKind;
import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.evidence.claim.Statements;
import io.touchstone.vocabulary.Facet;
import io.touchstone.vocabulary.Match;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a source is about: from its own fields, and where they are silent from its title and finding. A passage is about
 * what its source is about, and about what it names itself: a guideline on many treatments speaks of one in one sentence.
 * Thread-safe.
 */
public final class EvidenceFrames {

    private static final Pattern PEOPLE = Pattern.compile(
            "\\b(?:people|persons?|humans?|patients?|adults?|children|adolescents?|volunteers?|men|women|participants)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern RECREATIONAL =
            Pattern.compile("\\b(?:recreational|illicit|street|non-medical)\\b", Pattern.CASE_INSENSITIVE);

    /** With these in the comparator both sides had the talk, and the difference between them is the drug. */
    private static final Pattern TALK_ON_BOTH_SIDES = Pattern.compile(
            "\\b(?:therapy|psychotherapy|counsell?ing|training|education|CBT|mindfulness)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Kinds that speak with authority. */
    public static final Set<EvidenceKind> OFFICIAL =
            Set.of(EvidenceKind.REGULATORY, EvidenceKind.LABEL, EvidenceKind.GUIDELINE);

    private static final int REMEMBERED = 8_000;

    private final Statements statements;
    private final Map<Key, EvidenceFrame> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, EvidenceFrame> eldest) {
            return size() > REMEMBERED;
        }
    });

    /** @param passage empty for the source as a whole */
    private record Key(EvidenceRecord record, String passage) {}

    public EvidenceFrames(Statements statements) {
        this.statements = statements;
    }

    /** The source as a whole. */
    public EvidenceFrame read(EvidenceRecord record) {
        return remembered(new Key(record, ""));
    }

    /** A passage in the light of its source. */
    public EvidenceFrame read(EvidenceRecord record, String passage) {
        return remembered(new Key(record, passage));
    }

    private EvidenceFrame remembered(Key key) {
        EvidenceFrame frame = known.get(key);
        if (frame == null) {
            frame = key.passage().isEmpty() ? frameOf(key.record()) : with(read(key.record()), key.passage());
            known.put(key, frame);
        }
        return frame;
    }

    private EvidenceFrame with(EvidenceFrame source, String passage) {
        // Whoever speaks with authority speaks for itself, whomever else it names.
        boolean ownWord = source.official() && !source.authorities().isEmpty();
        return new EvidenceFrame(
                union(source.interventions(), ids(passage, Facet.INTERVENTION)),
                union(source.comparators(), ids(passage, Facet.INTERVENTION)),
                union(source.conditions(), ids(passage, Facet.CONDITION)),
                union(source.outcomes(), ids(passage, Facet.OUTCOME)),
                union(source.populations(), ids(passage, Facet.POPULATION)),
                ownWord ? source.authorities() : union(source.authorities(), ids(passage, Facet.REGULATOR)),
                source.route(),
                source.animals(),
                source.recreational(),
                source.official());
    }

    private EvidenceFrame frameOf(EvidenceRecord record) {
        Set<String> interventions = given(record);
        String subject = join(record.population(), record.title(), record.outcome());
        Set<String> conditions = ids(subject, Facet.CONDITION);
        if (conditions.isEmpty()) {
            conditions = ids(record.finding(), Facet.CONDITION);
        }
        Set<String> populations = ids(join(record.title(), record.population()), Facet.POPULATION);
        boolean allAnimals = !populations.isEmpty()
                && populations.stream().allMatch(id -> isA(id, "animals") || id.equals("in-vitro"));
        return new EvidenceFrame(
                interventions,
                ids(record.comparator(), Facet.INTERVENTION),
                conditions,
                ids(join(record.title(), record.outcome(), record.finding()), Facet.OUTCOME),
                populations,
                authorities(record),
                ids(join(record.intervention(), record.title()), Facet.ROUTE).stream()
                        .findFirst()
                        .orElse(null),
                record.kind() == EvidenceKind.ANIMAL
                        || allAnimals && !PEOPLE.matcher(subject).find(),
                populations.contains("recreational-users")
                        || interventions.stream().anyMatch(id -> isA(id, "recreational-use"))
                        || RECREATIONAL
                                .matcher(subject + " " + record.intervention())
                                .find(),
                OFFICIAL.contains(record.kind()));
    }

    /** Of an approval nothing but the word of whoever approves is admitted. */
    public static boolean admits(ClaimType type, EvidenceRecord record) {
        return type != ClaimType.REGULATORY || OFFICIAL.contains(record.kind());
    }

    private Set<String> authorities(EvidenceRecord record) {
        Set<String> known = ids(join(record.publisher(), record.authors(), record.title()), Facet.REGULATOR);
        boolean somebodys = OFFICIAL.contains(record.kind()) && record.publisher() != null;
        return known.isEmpty() && somebodys ? Set.of(EvidenceFrame.ANOTHER_BODY) : known;
    }

    private Set<String> given(EvidenceRecord record) {
        Set<String> named = ids(record.intervention(), Facet.INTERVENTION);
        Set<String> titled = ids(record.title(), Facet.INTERVENTION);
        Set<String> given = named.isEmpty() ? titled : named;
        if (given.isEmpty()) {
            given = ids(record.finding(), Facet.INTERVENTION);
        }
        given = union(
                given,
                titled.stream().filter(id -> isA(id, TreatmentScope.DELIVERY)).collect(Collectors.toSet()));
        Set<String> together = statements.frames().combined(given);
        String comparator = record.comparator();
        if (comparator != null && TALK_ON_BOTH_SIDES.matcher(comparator).find()) {
            return union(together, given);
        }
        return together;
    }

    private boolean isA(String id, String ancestor) {
        return statements.vocabulary().isA(id, ancestor);
    }

    private Set<String> ids(@Nullable String text, Facet facet) {
        if (text == null) {
            return Set.of();
        }
        return statements.vocabulary().find(text).stream()
                .filter(match -> match.facet() == facet)
                .map(Match::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new LinkedHashSet<>(one);
        both.addAll(other);
        return both;
    }

    private static String join(@Nullable String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).collect(Collectors.joining(". "));
    }
}

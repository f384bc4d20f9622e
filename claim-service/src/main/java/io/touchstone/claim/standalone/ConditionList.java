package io.touchstone.claim.standalone;

import io.touchstone.claim.standalone.Referent.Kind;
import io.touchstone.vocabulary.Facet;
import io.touchstone.vocabulary.Match;
import io.touchstone.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "Gout, asthma and eczema", which "these conditions" in the next sentence stands for. */
final class ConditionList {

    private static final int MOST = 5;

    /** Commas and an "and", at most with a few words that go with the next name: more may be a member that is not known. */
    private static final Pattern BETWEEN = Pattern.compile(
            "(?i)\\s?(?:\\([\\w-]+\\))?\\s*(?:,|,?\\s*(?:and/or|and|or|as well as|&)\\s)\\s*(?:[\\w-]+ ){0,2}");

    private ConditionList() {}

    /** Empty when fewer than two or more than five are listed, or something in between is not known. */
    static Optional<Referent> in(String words, Vocabulary vocabulary) {
        List<Match> listed = new ArrayList<>();
        for (Match match : vocabulary.find(words)) {
            boolean again = listed.stream().anyMatch(known -> known.id().equals(match.id()));
            if (match.facet() != Facet.CONDITION || again) {
                continue;
            }
            if (!listed.isEmpty()
                    && !BETWEEN.matcher(words.substring(listed.getLast().end(), match.start()))
                            .matches()) {
                return Optional.empty();
            }
            listed.add(match);
        }
        return listed.size() < 2 || listed.size() > MOST ? Optional.empty() : Optional.of(joined(words, listed));
    }

    private static Referent joined(String words, List<Match> listed) {
        List<String> names = listed.stream()
                .map(match -> Reader.surface(words, match.start(), match.end()))
                .toList();
        String all = String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
        return new Referent(Kind.CONDITION, "", all, true);
    }
}

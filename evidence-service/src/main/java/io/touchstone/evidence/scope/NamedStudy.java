package io.touchstone.evidence.scope;

import io.touchstone.contracts.evidence.EvidenceRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a claim tells of one study by its name: its first author, with a sign that the author's work is meant, or what the
 * trial is called in its title. What a claim says of a named study is held against that study and no other.
 */
public final class NamedStudy {

    private static final Pattern FIRST_AUTHOR =
            Pattern.compile("^(\\p{Lu}[\\p{L}'’-]+)(?: et al\\b| (?:&|and) \\p{Lu}[\\p{L}'’-]+$)");

    /** "… (ELEKT-D)", "TRANSFORM-3: …", "… the STAR*D trial". */
    private static final Pattern NAME_OF_A_TRIAL = Pattern.compile(
            "\\((%1$s)\\)|(?:^|[.:] )(%1$s):|\\b(?:[Tt]he|[Aa]) (%1$s)(?= (?:\\w+ )?(?:trial|study|report)\\b)"
                    .formatted("[A-Z][A-Za-z0-9*-]{3,}(?: (?:[IVX]+|\\d))?"));

    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");
    private static final int FEWEST_CAPITALS = 3;

    private NamedStudy() {}

    /** Whether the claim names the study that the record is of. */
    public static boolean is(String claim, EvidenceRecord record) {
        String author = firstAuthor(record.authors());
        if (author != null && claim.contains(author) && tellsOf(author, claim, record.year())) {
            return true;
        }
        return trials(record.title()).stream().anyMatch(name -> holds(claim, name));
    }

    private static @Nullable String firstAuthor(@Nullable String authors) {
        Matcher first = FIRST_AUTHOR.matcher(authors == null ? "" : authors);
        return first.find() ? first.group(1) : null;
    }

    /** Some surnames are words, and some people wrote several papers. */
    private static boolean tellsOf(String author, String claim, @Nullable Integer year) {
        List<String> years =
                YEAR.matcher(claim).results().map(MatchResult::group).toList();
        boolean thisYear = year != null && years.contains(year.toString());
        if (!years.isEmpty() && !thisYear) {
            return false;
        }
        String name = "(?<![\\p{L}-])" + Pattern.quote(author);
        return thisYear
                        && Pattern.compile(name + "(?![\\p{L}-])")
                                .matcher(claim)
                                .find()
                || Pattern.compile(name
                                + "(?:['’]s\\b| et al\\b| and (?:colleagues|co-?workers|others)\\b"
                                + "| (?:study|trial|review|paper|team|group|report)\\b)")
                        .matcher(claim)
                        .find()
                || Pattern.compile("\\bby " + name + "(?![\\p{L}-])")
                        .matcher(claim)
                        .find();
    }

    private static List<String> trials(String title) {
        List<String> names = new ArrayList<>();
        Matcher matcher = NAME_OF_A_TRIAL.matcher(title);
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                String name = matcher.group(group);
                if (name != null && name.chars().filter(Character::isUpperCase).count() >= FEWEST_CAPITALS) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static boolean holds(String claim, String name) {
        return Pattern.compile("(?<![\\w*-])" + Pattern.quote(name) + "(?![\\w*-]| (?:[IVX]+|\\d)\\b)")
                .matcher(claim)
                .find();
    }
}

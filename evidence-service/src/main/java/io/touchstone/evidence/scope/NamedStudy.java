package io.touchstone.evidence.scope;

import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.vocabulary.Vocabulary;
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

    private static final String NAME = "[A-Z][A-Za-z0-9*-]{3,}(?: (?:[IVX]+|\\d))?";

    /** "… (ELEKT-D)", "TRANSFORM-3: …", "… the STAR*D trial". */
    private static final Pattern NAME_OF_A_TRIAL = Pattern.compile(
            "\\((%1$s)\\)|(?:^|[.:] )(%1$s):|\\b(?:[Tt]he|[Aa]) (%1$s)(?= (?:\\w+ )?(?:trial|study|report)\\b)"
                    .formatted(NAME));

    private static final int FEWEST_CAPITALS = 3;

    private static final String WORK =
            "(?:trial|study|review|paper|report|team|group|analysis|meta-analysis|work|data|results?)";
    private static final String TELLS =
            "(?:found|reported|showed|tested|gave|compared|randomi[sz]ed|enrolled|included|concluded|observed|used|was|had|did)";

    /** "Short et al", "Short and colleagues", "Short (2012)", "Short's small trial", "the trial by Short", "Short found". */
    private static final String SIGN_OF_AUTHOR =
            "(?<![\\p{L}-])(?:%1$s(?: et al\\b| and (?:colleagues|co-?workers|others)\\b"
                    + "|,? \\(?(?:19|20)\\d\\d\\b|(?:['’]s)? (?:[\\w-]+ ){0,2}" + WORK + "\\b"
                    + "| (?:found|reported|showed|tested|compared|randomi[sz]ed|concluded)\\b)"
                    + "|" + WORK + " (?:[\\w-]+ ){0,2}(?:by|of) %1$s(?![\\p{L}-]))";

    /** "the MAGMIG trial", "in MAGMIG", "MAGMIG found"; a name alone may stand for what the study was named after. */
    private static final String SIGN_OF_TRIAL =
            "(?<![\\w*-])(?:(?:[Ii]n|[Tt]he|[Ff]rom|[Oo]f|[Bb]y) %1$s|%1$s (?:[\\w-]+ )?" + WORK + "|%1$s (?:[\\w-]+ )?"
                    + TELLS + "\\b|%1$s['’]s)(?![\\w*-]| (?:[IVX]+|\\d)\\b)";

    private static final Pattern YEAR = Pattern.compile(
            "\\b(?:19|20)\\d\\d\\b(?! ?(?:mg|µg|ug|ml|g|kg|IU|people|patients|participants|adults|volunteers|women|men)\\b)");

    private final Vocabulary vocabulary;

    public NamedStudy(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Whether the claim names the study that the record is of. */
    public boolean is(String claim, EvidenceRecord record) {
        String author = firstAuthor(record.authors());
        if (author != null && claim.contains(author) && tellsOf(author, claim, record.year())) {
            return true;
        }
        return trials(record.title()).stream()
                .anyMatch(name -> claim.contains(name)
                        && Pattern.compile(SIGN_OF_TRIAL.formatted(Pattern.quote(name)))
                                .matcher(claim)
                                .find());
    }

    private static @Nullable String firstAuthor(@Nullable String authors) {
        Matcher first = FIRST_AUTHOR.matcher(authors == null ? "" : authors);
        return first.find() ? first.group(1) : null;
    }

    /** Some surnames are words or diseases, and some people wrote several papers. */
    private static boolean tellsOf(String author, String claim, @Nullable Integer year) {
        List<String> years =
                YEAR.matcher(claim).results().map(MatchResult::group).toList();
        if (!years.isEmpty() && (year == null || !years.contains(year.toString()))) {
            return false;
        }
        return Pattern.compile(SIGN_OF_AUTHOR.formatted(Pattern.quote(author)))
                .matcher(claim)
                .find();
    }

    /** A short form that is known to mean something else names no trial: a disease, a drug, a scale, a body. */
    private List<String> trials(String title) {
        List<String> names = new ArrayList<>();
        Matcher matcher = NAME_OF_A_TRIAL.matcher(title);
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                String name = matcher.group(group);
                if (name != null
                        && name.chars().filter(Character::isUpperCase).count() >= FEWEST_CAPITALS
                        && vocabulary.find(name).isEmpty()) {
                    names.add(name);
                }
            }
        }
        return names;
    }
}

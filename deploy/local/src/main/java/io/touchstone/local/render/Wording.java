package io.touchstone.local.render;

import io.touchstone.contracts.claims.Report;
import io.touchstone.contracts.evidence.EvidenceKind;
import io.touchstone.contracts.verdicts.Assessment;
import io.touchstone.contracts.verdicts.Flag;
import io.touchstone.contracts.verdicts.Label;
import io.touchstone.contracts.verdicts.Stance;
import io.touchstone.contracts.verdicts.Verdict;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that all formats share. */
final class Wording {

    private Wording() {}

    static String label(Label label) {
        return switch (label) {
            case SUPPORTED -> "Supported";
            case REFUTED -> "Refuted";
            case CONFLICTING -> "Conflicting evidence";
            case NOT_ENOUGH_EVIDENCE -> "Not enough evidence";
        };
    }

    static String flag(Flag flag) {
        return flag.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String flags(Verdict verdict) {
        return verdict.flags().stream().map(Wording::flag).collect(Collectors.joining(", "));
    }

    static String stance(Stance stance) {
        return stance.name().toLowerCase(Locale.ROOT);
    }

    static String kind(EvidenceKind kind) {
        return switch (kind) {
            case SYSTEMATIC_REVIEW -> "systematic review";
            case META_ANALYSIS -> "meta-analysis";
            case RCT -> "randomised trial";
            case OPEN_LABEL -> "open-label study";
            case COHORT -> "cohort study";
            case CASE_SERIES -> "case series";
            case EPIDEMIOLOGY -> "epidemiology";
            case ANIMAL -> "animal study";
            case NARRATIVE_REVIEW -> "narrative review";
            case GUIDELINE -> "guideline";
            case REGULATORY -> "regulator's record";
            case LABEL -> "drug label";
            case UNCLASSIFIED -> "unclassified source";
        };
    }

    /** A probability with two digits. */
    static String probability(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** {@code 12 claims in 60 sentences: 3 supported, 2 refuted}. */
    static String summary(Report report) {
        Report.Summary summary = report.summary();
        String counted = count(summary.claims(), "claim") + " in " + count(summary.sentences(), "sentence");
        String labels = Stream.of(
                        part(summary.supported(), "supported"),
                        part(summary.refuted(), "refuted"),
                        part(summary.conflicting(), "conflicting"),
                        part(summary.notEnoughEvidence(), "without enough evidence"),
                        part(summary.pending(), "pending"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return labels.isEmpty() ? counted : counted + ": " + labels;
    }

    static String count(int n, String thing) {
        return n + " " + thing + (n == 1 ? "" : "s");
    }

    private static Optional<String> part(int n, String what) {
        return n == 0 ? Optional.empty() : Optional.of(n + " " + what);
    }

    /** The article's title, where it says more than its name. */
    static Optional<String> title(CheckedArticle article) {
        return Optional.ofNullable(article.report().title())
                .map(Wording::line)
                .filter(title -> !title.isEmpty() && !title.equals(article.name()));
    }

    /** The passages that decided the label. */
    static List<Assessment> deciding(Verdict verdict) {
        return verdict.evidence().stream().filter(Assessment::decisive).toList();
    }

    /** The passages that were looked at and did not decide. */
    static List<Assessment> others(Verdict verdict) {
        return verdict.evidence().stream().filter(a -> !a.decisive()).toList();
    }

    /** {@code 2012, randomised trial}. */
    static String yearAndKind(Assessment source) {
        return source.year() == null ? kind(source.kind()) : source.year() + ", " + kind(source.kind());
    }

    /** Where the source can be read. */
    static Optional<String> address(Assessment source) {
        String pmid = source.pmid();
        if (pmid != null && pmid.matches("[0-9]+")) {
            return Optional.of("https://pubmed.ncbi.nlm.nih.gov/" + pmid + "/");
        }
        String doi = source.doi();
        if (doi != null && doi.startsWith("10.")) {
            String path = URLEncoder.encode(doi.strip(), StandardCharsets.UTF_8)
                    .replace("+", "%20")
                    .replace("%2F", "/")
                    .replace("%28", "(")
                    .replace("%29", ")");
            return Optional.of("https://doi.org/" + path);
        }
        String registry = source.registry();
        if (registry != null && registry.matches("NCT[0-9]{8}")) {
            return Optional.of("https://clinicaltrials.gov/study/" + registry);
        }
        return Optional.empty();
    }

    /** Where the source can be read, else what it is called in the library. */
    static String identifier(Assessment source) {
        return address(source).orElse(source.id());
    }

    /** The words of the first mention, and how often there are more. */
    static String quote(Report.Entry claim) {
        return claim.mentions().isEmpty()
                ? line(claim.text())
                : line(claim.mentions().getFirst().quote());
    }

    /** {@code  (and 2 more times)}, or nothing. */
    static String repeated(Report.Entry claim) {
        int more = claim.mentions().size() - 1;
        return more < 1 ? "" : " (and " + count(more, "more time") + ")";
    }

    /** {@code also stated in 3 other articles; nearly the same: "..."}; nothing where no other states it. */
    static Optional<String> elsewhere(Report.Entry claim) {
        if (claim.alsoStatedIn() == 0) {
            return Optional.empty();
        }
        String also = "also stated in " + count(claim.alsoStatedIn(), "other article");
        return Optional.of(
                claim.nearDuplicates().isEmpty()
                        ? also
                        : also + "; nearly the same: “"
                                + line(claim.nearDuplicates().getFirst().text()) + "”"
                                + more(claim.nearDuplicates().size() - 1));
    }

    private static String more(int others) {
        return others < 1 ? "" : " and " + count(others, "more wording");
    }

    /** Whether the claim says something else than the words it was read from. */
    static boolean isReworded(Report.Entry claim) {
        return !plain(claim.text()).equals(plain(quote(claim)));
    }

    private static String plain(String text) {
        return line(text).toLowerCase(Locale.ROOT).replaceAll("[.!?\\s]+$", "");
    }

    /** On one line, without control characters: an article must not be able to speak to the terminal. */
    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        List<Integer> kept = new ArrayList<>();
        text.codePoints()
                .map(c -> Character.isISOControl(c)
                                || Character.getType(c) == Character.FORMAT
                                || Character.isWhitespace(c)
                        ? ' '
                        : c)
                .forEach(kept::add);
        int previous = ' ';
        for (int c : kept) {
            if (c != ' ' || previous != ' ') {
                line.appendCodePoint(c);
            }
            previous = c;
        }
        return line.toString().strip();
    }
}

package io.touchstone.claim.evaluation;

import io.touchstone.claim.evaluation.EvaluateParts.Row;
import io.touchstone.claim.parts.Part;
import io.touchstone.claim.standalone.StandsAlone;
import io.touchstone.claim.standalone.Statement;
import io.touchstone.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Counts for {@link EvaluateParts}. */
final class PartsScore {

    /** From this token F1 on, a part found is the part labelled: a leading "and" or a shared subject is no difference. */
    private static final double SAME = .6;

    private final StandsAlone check;
    private final boolean verbose;
    private String article = "";

    private int worthy;
    private int aloneBefore;
    private int aloneAfter;
    private int claims;
    private int claimsAlone;
    private int claimsAmbiguous;
    private int claimsNeither;
    private final Map<String, Integer> problems = new TreeMap<>();

    private int worded;
    private int exact;
    private double f1Before;
    private double f1After;
    private int putIn;
    private int rightlyPutIn;
    private int unworded;
    private int changed;
    private int ambiguous;
    private int unknown;
    private int unknownAmbiguous;

    private int compound;
    private int split;
    private int exactSet;
    private int sameSet;
    private int partsLabelled;
    private int partsFound;
    private int partsSame;
    private int simple;
    private int wrongSplit;

    PartsScore(Vocabulary vocabulary, boolean verbose) {
        this.check = new StandsAlone(vocabulary);
        this.verbose = verbose;
    }

    void article(String name) {
        article = name;
    }

    void add(Row row, Statement statement, List<Part> parts) {
        worthy++;
        aloneBefore += check.problems(row.sentence().text()).isEmpty() ? 1 : 0;
        aloneAfter += check.problems(statement.text()).isEmpty() ? 1 : 0;
        wording(row, statement);
        parts(row, parts);
    }

    private void wording(Row row, Statement statement) {
        String text = row.sentence().text();
        boolean unclear = row.claim().equals("?");
        ambiguous += statement.ambiguous() ? 1 : 0;
        unknown += unclear ? 1 : 0;
        unknownAmbiguous += unclear && statement.ambiguous() ? 1 : 0;
        if (row.claim().isEmpty()) {
            unworded++;
            boolean other = !normal(statement.text()).equals(normal(text));
            changed += other ? 1 : 0;
            if (other) {
                say("CHANGED", text, statement.text());
            }
        } else if (!unclear) {
            worded++;
            boolean same = normal(statement.text()).equals(normal(row.claim()));
            exact += same ? 1 : 0;
            f1Before += f1(text, row.claim());
            f1After += f1(statement.text(), row.claim());
            List<String> added = added(text, statement.text());
            if (!added.isEmpty()) {
                putIn++;
                List<String> wanted = words(row.claim());
                boolean right = added.stream().filter(wanted::contains).count() * 2 >= added.size();
                rightlyPutIn += right ? 1 : 0;
                if (!right) {
                    say("WRONGLY PUT IN " + added, text, row.claim(), statement.text());
                }
            }
            if (!same) {
                say(
                        statement.ambiguous() ? "AMBIGUOUS" : statement.resolved() ? "OTHER" : "LEFT",
                        text,
                        row.claim(),
                        statement.text());
            }
        } else if (!statement.ambiguous()) {
            say("UNKNOWN", text, statement.text());
        }
    }

    private void parts(Row row, List<Part> parts) {
        String text = row.sentence().text();
        List<String> found =
                parts.stream().map(p -> text.substring(p.start(), p.end())).toList();
        if (row.parts().isEmpty()) {
            simple++;
            if (found.size() > 1) {
                wrongSplit++;
                say("WRONG SPLIT", text, String.join(" || ", found));
            }
            return;
        }
        compound++;
        split += found.size() > 1 ? 1 : 0;
        Set<String> labelled =
                new HashSet<>(row.parts().stream().map(PartsScore::normal).toList());
        Set<String> own = new HashSet<>(found.stream().map(PartsScore::normal).toList());
        exactSet += labelled.equals(own) ? 1 : 0;
        int matched = matched(row.parts(), found);
        boolean same = matched == row.parts().size() && matched == found.size();
        sameSet += same ? 1 : 0;
        partsLabelled += row.parts().size();
        partsFound += found.size() > 1 ? found.size() : 0;
        partsSame += found.size() > 1 ? matched : 0;
        if (!same) {
            say(
                    found.size() > 1 ? "OTHER SPLIT" : "NO SPLIT",
                    text,
                    String.join(" || ", row.parts()),
                    String.join(" || ", found));
        }
    }

    private static int matched(List<String> labelled, List<String> found) {
        List<String> left = new ArrayList<>(found);
        int matched = 0;
        for (String part : labelled) {
            String best = null;
            for (String candidate : left) {
                if (f1(part, candidate) >= SAME && (best == null || f1(part, candidate) > f1(part, best))) {
                    best = candidate;
                }
            }
            if (best != null) {
                left.remove(best);
                matched++;
            }
        }
        return matched;
    }

    /** The claims that come out of a sentence. */
    void wordings(List<Statement> statements) {
        for (Statement statement : statements) {
            List<String> why = check.problems(statement.text());
            claims++;
            claimsAlone += why.isEmpty() ? 1 : 0;
            claimsAmbiguous += statement.ambiguous() ? 1 : 0;
            claimsNeither += !why.isEmpty() && !statement.ambiguous() ? 1 : 0;
            why.forEach(problem -> problems.merge(problem, 1, Integer::sum));
            if (!why.isEmpty()) {
                say("NOT ALONE " + why + (statement.ambiguous() ? " (said so)" : ""), statement.text());
            } else if (statements.size() > 1) {
                say("part", statement.text());
            }
        }
    }

    void print() {
        System.out.printf("sentences worth checking          %5d%n", worthy);
        System.out.printf("  standing alone as written       %s%n", share(aloneBefore, worthy));
        System.out.printf("  standing alone resolved         %s%n", share(aloneAfter, worthy));
        System.out.printf("claims (parts) that come out      %5d%n", claims);
        System.out.printf("  standing alone                  %s%n", share(claimsAlone, claims));
        System.out.printf("  marked ambiguous                %s%n", share(claimsAmbiguous, claims));
        System.out.printf("  neither                         %s%n", share(claimsNeither, claims));
        System.out.println("  why not                         " + problems);
        System.out.printf("with a labelled wording           %5d%n", worded);
        System.out.printf("  exactly it                      %s%n", share(exact, worded));
        System.out.printf(
                "  token F1: as written, resolved  %.3f %.3f%n",
                f1Before / Math.max(1, worded), f1After / Math.max(1, worded));
        System.out.printf("  words put in; rightly           %5d; %s%n", putIn, share(rightlyPutIn, putIn));
        System.out.printf("without, but changed              %s%n", share(changed, unworded));
        System.out.printf(
                "labelled unknown                  %5d, marked %d; marked in all %d%n",
                unknown, unknownAmbiguous, ambiguous);
        System.out.printf("compound                          %5d%n", compound);
        System.out.printf("  split                           %s%n", share(split, compound));
        System.out.printf("  exactly the labelled parts      %s%n", share(exactSet, compound));
        System.out.printf("  the labelled parts, loosely     %s%n", share(sameSet, compound));
        double precision = partsSame / (double) Math.max(1, partsFound);
        double recall = partsSame / (double) Math.max(1, partsLabelled);
        System.out.printf(
                "  parts: P %.3f R %.3f F1 %.3f%n",
                precision, recall, 2 * precision * recall / Math.max(1e-9, precision + recall));
        System.out.printf("not compound, but split           %s%n", share(wrongSplit, simple));
    }

    private void say(String what, String... texts) {
        if (verbose) {
            System.out.println(what + " [" + article + "] " + String.join("\n      ", texts));
        }
    }

    private static String share(int part, int all) {
        return String.format(Locale.ROOT, "%5d  %.3f", part, part / (double) Math.max(1, all));
    }

    private static String normal(String text) {
        return text.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("^[\\W_]+|[\\W_]+$", "");
    }

    /** The longer words that the sentence did not have. */
    private static List<String> added(String text, String resolved) {
        List<String> own = words(text);
        return words(resolved).stream()
                .filter(word -> word.length() > 3 && !own.contains(word))
                .distinct()
                .toList();
    }

    private static List<String> words(String text) {
        return Stream.of(normal(text).split("[^\\p{L}\\p{N}]+")).toList();
    }

    private static double f1(String one, String other) {
        List<String> a = List.of(normal(one).split("[^\\p{L}\\p{N}']+"));
        List<String> b = new ArrayList<>(List.of(normal(other).split("[^\\p{L}\\p{N}']+")));
        int total = a.size() + b.size();
        long same = a.stream().filter(b::remove).count();
        return 2.0 * same / Math.max(1, total);
    }
}

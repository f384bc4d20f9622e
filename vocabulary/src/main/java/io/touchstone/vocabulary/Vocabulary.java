package io.touchstone.vocabulary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The terms of all facets, and where a text names them. Immutable; load it once.
 *
 * <p>A new field of health is new rows in the resource files, not new code.
 */
public final class Vocabulary {

    /** Its number changes with the code that reads texts, its digest with the rows of the resource files. */
    public static final String VERSION = "vocabulary-4-" + Resource.digest();

    private final Map<String, Term> terms = new LinkedHashMap<>();
    private final Map<String, Set<String>> ancestors = new HashMap<>();
    private final Node root = new Node();

    private static final class Node {
        final Map<String, Node> next = new HashMap<>();
        final List<Name> ends = new ArrayList<>();
    }

    private record Name(Term term, @Nullable String exactly) {}

    private Vocabulary(Collection<Term> all) {
        for (Term term : all) {
            if (terms.putIfAbsent(term.id(), term) != null) {
                throw new IllegalStateException("term " + term.id() + " is there twice");
            }
            term.names().forEach(name -> add(term, name));
        }
        for (Term term : all) {
            Stream.concat(term.parents().stream(), term.near().stream()).forEach(other -> {
                if (!terms.containsKey(other)) {
                    throw new IllegalStateException("term " + term.id() + " names " + other + ", which is not there");
                }
            });
            ancestors.put(term.id(), ancestorsOf(term));
        }
    }

    /** Reads the resource files of all facets. */
    public static Vocabulary load() {
        List<Term> all = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            for (List<String> row : Resource.rows(facet.file(), 4)) {
                all.add(new Term(
                        row.get(0), facet, list(row.get(1), ","), list(row.get(2), ","), list(row.get(3), ";")));
            }
        }
        return new Vocabulary(all);
    }

    /** A vocabulary of these terms alone. */
    public static Vocabulary of(Collection<Term> terms) {
        return new Vocabulary(terms);
    }

    /**
     * The terms that a text names, by position: the longest name at each place, whole words only. A name that several
     * facets share gives a match for each. Cost grows with the length of the text.
     */
    public List<Match> find(String text) {
        return find(text, Words.of(text));
    }

    List<Match> find(String text, List<Words.Word> words) {
        List<Match> matches = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            at = longestAt(text, words, at, matches);
        }
        return matches;
    }

    private int longestAt(String text, List<Words.Word> words, int at, List<Match> matches) {
        int start = words.get(at).start();
        List<Match> best = List.of();
        int next = at + 1;
        Node node = root;
        for (int i = at; i < words.size() && (i == at || words.get(i).joined()); i++) {
            node = node.next.get(words.get(i).form());
            if (node == null) {
                break;
            }
            if (!node.ends.isEmpty()) {
                List<Match> here = named(text, node, start, words.get(i).end());
                if (!here.isEmpty()) {
                    best = here;
                    next = i + 1;
                }
            }
        }
        matches.addAll(best);
        return next;
    }

    private static List<Match> named(String text, Node node, int start, int end) {
        List<Match> named = new ArrayList<>(node.ends.size());
        for (Name name : node.ends) {
            String exactly = name.exactly();
            boolean written = exactly == null || exactly.length() == end - start && text.startsWith(exactly, start);
            Match match = new Match(name.term().id(), name.term().facet(), start, end);
            if (written && !named.contains(match)) {
                named.add(match);
            }
        }
        return named;
    }

    public Optional<Term> term(String id) {
        return Optional.ofNullable(terms.get(id));
    }

    /** An id as a reader would write it: its words, or in capitals where it is the initials of one of its names. */
    public String nameOf(String id) {
        List<String> names = term(id).map(Term::names).orElse(List.of());
        boolean capitals = names.stream()
                .anyMatch(name -> name.equals("=" + id.toUpperCase(Locale.ROOT))
                        || initials(name).equals(id));
        return capitals ? id.toUpperCase(Locale.ROOT) : id.replace('-', ' ');
    }

    private static String initials(String name) {
        String[] words = name.split(" ");
        return words.length < 2
                ? ""
                : Arrays.stream(words).map(word -> word.substring(0, 1)).collect(Collectors.joining());
    }

    public Collection<Term> terms() {
        return List.copyOf(terms.values());
    }

    /** The terms of one facet alone, for names that stand within longer names of others: the spray in "ketamine spray". */
    Vocabulary only(Facet facet) {
        return new Vocabulary(
                terms.values().stream().filter(term -> term.facet() == facet).toList());
    }

    Set<String> ancestors(String id) {
        return ancestors.getOrDefault(id, Set.of());
    }

    /** Whether {@code id} is {@code ancestor} or a kind of it. An id that is not in the vocabulary is only itself. */
    public boolean isA(String id, String ancestor) {
        return id.equals(ancestor) || ancestors.getOrDefault(id, Set.of()).contains(ancestor);
    }

    /**
     * How {@code id} stands to {@code other}. Nearness is said in the files, for either of the two or for a kind that
     * one of them belongs to (Spravato's esketamine is near ketamine, so it is near compounded ketamine).
     */
    public Relation relation(String id, String other) {
        if (id.equals(other)) {
            return Relation.SAME;
        }
        if (isA(id, other)) {
            return Relation.NARROWER;
        }
        if (isA(other, id)) {
            return Relation.BROADER;
        }
        return saysNear(id, other) || saysNear(other, id) ? Relation.NEAR : Relation.UNRELATED;
    }

    private boolean saysNear(String id, String other) {
        return Stream.concat(Stream.of(id), ancestors.getOrDefault(id, Set.of()).stream())
                .map(terms::get)
                .filter(term -> term != null)
                .flatMap(term -> term.near().stream())
                .anyMatch(near -> isA(other, near));
    }

    private void add(Term term, String name) {
        boolean exact = name.startsWith("=");
        String written = exact ? name.substring(1) : name;
        Node node = root;
        for (Words.Word word : Words.of(written)) {
            node = node.next.computeIfAbsent(word.form(), form -> new Node());
        }
        node.ends.add(new Name(term, exact ? written : null));
    }

    private Set<String> ancestorsOf(Term term) {
        Set<String> found = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(term.parents());
        while (!open.isEmpty()) {
            String id = open.pop();
            Term parent = terms.get(id);
            if (parent == null) {
                throw new IllegalStateException("term " + term.id() + " names " + id + ", which is not there");
            }
            if (found.add(id)) {
                open.addAll(parent.parents());
            }
        }
        return Set.copyOf(found);
    }

    private static List<String> list(String cell, String separator) {
        return Stream.of(cell.split(separator))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}

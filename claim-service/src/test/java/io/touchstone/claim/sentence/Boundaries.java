package io.touchstone.claim.sentence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The hard cases of {@code boundaries.txt}, and how well a way of cutting does on them. */
final class Boundaries {

    private static final char MARK = '‖';

    /** @param ends of all sentences but the last, without the white space after them */
    record Case(String name, String line, String text, Set<Integer> ends) {}

    /** @param misses the cases that are not cut as they should be, each with how they are cut */
    record Score(int right, int found, int wanted, List<String> misses) {

        double precision() {
            return right / (double) found;
        }

        double recall() {
            return right / (double) wanted;
        }

        double f1() {
            return 2 * precision() * recall() / (precision() + recall());
        }
    }

    private Boundaries() {}

    static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        String name = "";
        for (String line : lines()) {
            if (line.startsWith("== ")) {
                name = line.substring(3);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                cases.add(parse(name, line));
            }
        }
        return cases;
    }

    /** @param cut gives the ends of a text's sentences; that of the last does not count */
    static Score score(Function<String, Set<Integer>> cut) {
        int right = 0;
        int found = 0;
        int wanted = 0;
        List<String> misses = new ArrayList<>();
        for (Case c : cases()) {
            Set<Integer> ends = new TreeSet<>(cut.apply(c.text()));
            ends.remove(trimmed(c.text(), c.text().length()));
            found += ends.size();
            wanted += c.ends().size();
            if (!ends.equals(c.ends())) {
                misses.add(c.name() + ": " + c.line() + " -> " + ends);
            }
            ends.retainAll(c.ends());
            right += ends.size();
        }
        return new Score(right, found, wanted, misses);
    }

    /** The end of a text without the white space and invisible marks before it. */
    static int trimmed(String text, int end) {
        int at = end;
        while (at > 0 && (Character.isWhitespace(text.charAt(at - 1)) || isInvisible(text.charAt(at - 1)))) {
            at--;
        }
        return at;
    }

    private static boolean isInvisible(char c) {
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.CONTROL || type == Character.SPACE_SEPARATOR;
    }

    private static Case parse(String name, String line) {
        String marked = unescaped(line);
        StringBuilder text = new StringBuilder();
        Set<Integer> ends = new TreeSet<>();
        for (int i = 0; i < marked.length(); i++) {
            if (marked.charAt(i) != MARK) {
                text.append(marked.charAt(i));
                continue;
            }
            ends.add(trimmed(text.toString(), text.length()));
            if (i + 1 < marked.length() && marked.charAt(i + 1) == ' ') {
                i++;
            }
        }
        return new Case(name, line, text.toString(), ends);
    }

    private static String unescaped(String line) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '\\' && line.charAt(i + 1) == 'u') {
                text.append((char) Integer.parseInt(line.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                text.append(line.charAt(i));
            }
        }
        return text.toString().translateEscapes();
    }

    private static List<String> lines() {
        try (InputStream in = Boundaries.class.getResourceAsStream("boundaries.txt")) {
            byte[] bytes =
                    Objects.requireNonNull(in, "boundaries.txt is missing").readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.touchstone.evidence.weigh;

import io.touchstone.contracts.Digest;
import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.evidence.precedent.Near;
import io.touchstone.evidence.precedent.Votes;
import io.touchstone.evidence.scope.EvidenceFrames;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The table that decides, as its resource file has it. Immutable. */
public final class WeighingTable {

    private static final String NAME = "table-3";
    private static final String ANY = "*";

    private final String version;
    private final List<Quality> qualities = new ArrayList<>();
    private final List<Size> sizes = new ArrayList<>();
    private final Map<String, Double> values = new HashMap<>();
    private final LabelScores unreviewed =
            new LabelScores("score", EnumSet.complementOf(EnumSet.copyOf(Signal.REVIEWED.values())));
    private final LabelScores reviewed = new LabelScores("reviewed", EnumSet.allOf(Signal.class));

    private record Quality(Set<String> kinds, String level, String certainty, double weight) {

        boolean fits(EvidenceRecord record) {
            return (kinds.contains(ANY) || kinds.contains(lower(record.kind())))
                    && (level.equals(ANY) || level.equals(String.valueOf(record.level())))
                    && (certainty.equals(ANY) || certainty.equals(lower(record.certainty())));
        }
    }

    private record Size(boolean below, int people, double factor) {

        boolean fits(int n) {
            return below ? n < people : n >= people;
        }
    }

    private WeighingTable(String text) {
        this.version = NAME + "-" + Digest.sha256(text).substring(0, 8);
        text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).forEach(this::add);
    }

    /** The table that ships. */
    public static WeighingTable load() {
        String resource = "/io/touchstone/evidence/weigh/" + NAME + ".tsv";
        try (InputStream in = WeighingTable.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + resource);
            }
            WeighingTable table = parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            Signals nothing = new Signals(table.line("nearness-signal"));
            table.unreviewed.probabilities(nothing);
            table.reviewed.probabilities(nothing);
            return table;
        } catch (IOException e) {
            throw new IllegalStateException(resource + " cannot be read", e);
        }
    }

    /** A table from its text, in the form of the resource file. */
    public static WeighingTable parse(String text) {
        return new WeighingTable(text);
    }

    private void add(String line) {
        String[] cells = line.split("\t");
        try {
            switch (cells[0]) {
                case "quality" ->
                    qualities.add(
                            new Quality(Set.of(cells[1].split(",")), cells[2], cells[3], Double.parseDouble(cells[4])));
                case "size" ->
                    sizes.add(new Size(
                            cells[1].equals("below"), Integer.parseInt(cells[2]), Double.parseDouble(cells[3])));
                case "line", "record", "directness" ->
                    values.put(cells[0] + "." + cells[1], Double.parseDouble(cells[2]));
                case "score" -> unreviewed.add(cells);
                case "reviewed" -> reviewed.add(cells);
                default -> throw new IllegalStateException("unknown row '" + cells[0] + "'");
            }
        } catch (ArrayIndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IllegalStateException("weighing table: cannot read the row '" + line + "'", e);
        }
    }

    /** Name and a digest of the content. */
    public String version() {
        return version;
    }

    /** How much a source counts. */
    public double weight(EvidenceRecord record) {
        double weight = qualities.stream()
                .filter(quality -> quality.fits(record))
                .mapToDouble(Quality::weight)
                .findFirst()
                .orElse(0);
        Integer n = record.n();
        if (n == null) {
            return weight;
        }
        return weight
                * sizes.stream()
                        .filter(size -> size.fits(n))
                        .mapToDouble(Size::factor)
                        .findFirst()
                        .orElse(1);
    }

    /** How much a source counts for what is on record or not. */
    double recordWeight(EvidenceRecord record) {
        return value(EvidenceFrames.OFFICIAL.contains(record.kind()) ? "record.official" : "record.other");
    }

    /** Whose name is {@code line} in the table. */
    public double line(String name) {
        return value("line." + name);
    }

    double directness(String name) {
        return value("directness." + name);
    }

    /** How reviewed claims that are like a claim vote. */
    Votes votes(List<Near> precedents) {
        return Votes.of(precedents, line("likeness"), line("unknown"));
    }

    /** How likely the labels are, in their order. */
    double[] probabilities(Signals signals) {
        return (signals.reviewed() ? reviewed : unreviewed).probabilities(signals);
    }

    private double value(String key) {
        Double value = values.get(key);
        if (value == null) {
            throw new IllegalStateException("the weighing table has no " + key);
        }
        return value;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

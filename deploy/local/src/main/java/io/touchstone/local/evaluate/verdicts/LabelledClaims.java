package io.touchstone.local.evaluate.verdicts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchstone.local.console.Refusal;
import io.touchstone.local.evaluate.LabelledRows;
import io.touchstone.local.rows.Fields;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The claims of a file that are counted.
 *
 * @param claims those
 * @param withoutVerdict how many rows have none
 * @param arguable how many were left out since it can be argued whether they are worth checking
 */
public record LabelledClaims(List<LabelledClaim> claims, int withoutVerdict, int arguable) {

    /**
     * Which rows count.
     *
     * @param ids by their id
     * @param parts also the parts of compound ones
     * @param arguable also those of which it can be argued that they are worth checking
     */
    public record Choice(Predicate<String> ids, boolean parts, boolean arguable) {}

    public LabelledClaims {
        claims = List.copyOf(claims);
    }

    /**
     * Reads a file.
     *
     * @throws Refusal when a row is not as it should be, and when there is nothing to count
     */
    public static LabelledClaims read(Path file, Choice choice) {
        List<Row> rows = LabelledRows.read(file, row -> Row.of(row, choice.parts())).stream()
                .filter(row -> choice.ids().test(row.id()))
                .toList();
        List<LabelledClaim> all = new ArrayList<>();
        int without = 0;
        for (Row row : rows) {
            row.whole().ifPresent(all::add);
            without += row.whole().isEmpty() ? 1 : 0;
            all.addAll(row.parts());
        }
        List<LabelledClaim> counted = all.stream()
                .filter(claim -> choice.arguable() || !claim.arguable())
                .toList();
        if (counted.isEmpty()) {
            throw new Refusal(file + ": there are no rows to count: " + rows.size() + " rows, " + without
                    + " of them without a verdict");
        }
        return new LabelledClaims(counted, without, all.size() - counted.size());
    }

    private record Row(String id, Optional<LabelledClaim> whole, List<LabelledClaim> parts) {

        static Row of(ObjectNode json, boolean parts) {
            return new Row(
                    Fields.id(json, "id"), LabelledClaim.of(json), parts ? LabelledClaim.parts(json) : List.of());
        }
    }
}

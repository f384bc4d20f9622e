package io.touchstone.evidence.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchstone.contracts.Json;
import io.touchstone.contracts.verdicts.Label;
import io.touchstone.evidence.claim.ClaimReader;
import io.touchstone.evidence.claim.StatedClaim;
import io.touchstone.evidence.claim.Statements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Rows of a file of labelled claims; rows without a label, and borderline ones, left out. */
record LabelledClaims(List<String> ids, List<StatedClaim> claims, List<Label> labels) {

    static LabelledClaims read(Path file, Statements statements) throws IOException {
        ClaimReader reader = new ClaimReader(statements);
        List<String> ids = new ArrayList<>();
        List<StatedClaim> claims = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank()) {
                continue;
            }
            JsonNode row = Json.mapper().readTree(line);
            if (row.path("check_worthy").asBoolean(true)
                    && !row.path("borderline").asBoolean(false)
                    && row.hasNonNull("verdict")) {
                ids.add(row.get("id").asText());
                claims.add(reader.read(row.get("claim").asText()));
                labels.add(Label.valueOf(row.get("verdict").asText()));
            }
        }
        return new LabelledClaims(ids, claims, labels);
    }

    int size() {
        return claims.size();
    }
}

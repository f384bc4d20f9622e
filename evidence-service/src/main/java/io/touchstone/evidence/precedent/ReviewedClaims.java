package io.touchstone.evidence.precedent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import io.touchstone.contracts.Digest;
import io.touchstone.contracts.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The reviewed claims that ship, without the arguable ones.
 *
 * @param digest of all that is said of them
 */
record ReviewedClaims(List<ReviewedClaim> claims, String digest) {

    static final String FOLDER = "/io/touchstone/evidence/precedent/";

    private static final List<String> FILES = List.of("written.jsonl", "pages.jsonl", "pages-2.jsonl", "pages-3.jsonl");

    private static final String RECORDS = "records.tsv";

    ReviewedClaims {
        claims = List.copyOf(claims);
    }

    static ReviewedClaims shipped() {
        StringBuilder all = new StringBuilder();
        FILES.forEach(file -> all.append(read(file)).append('\n'));
        return parse(all.toString());
    }

    /**
     * The content hash of each record that the claims were held against, by its id. A record that is changed in a later release keeps
     * its line here until the claims that it decided have been reviewed again; until then they say nothing.
     */
    static Map<String, String> reviewedAgainst() {
        return read(RECORDS)
                .lines()
                .map(line -> line.split("\t"))
                .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
    }

    /**
     * One claim a line, as JSON.
     *
     * @throws IllegalStateException naming the line that cannot be read, or the id that comes twice
     */
    static ReviewedClaims parse(String text) {
        ObjectReader reader = Json.mapper().readerFor(ReviewedClaim.class);
        List<ReviewedClaim> claims = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (String line : text.lines().filter(l -> !l.isBlank()).toList()) {
            ReviewedClaim claim;
            try {
                claim = reader.readValue(line);
            } catch (JsonProcessingException | IllegalArgumentException e) {
                throw new IllegalStateException("reviewed claims: cannot read the line '" + line + "'", e);
            }
            if (!ids.add(claim.id())) {
                throw new IllegalStateException("reviewed claims: " + claim.id() + " comes twice");
            }
            if (!claim.arguable()) {
                claims.add(claim);
            }
        }
        return new ReviewedClaims(claims, Digest.sha256(text));
    }

    /** The words alone, in order. */
    List<String> texts() {
        return claims.stream().map(ReviewedClaim::claim).toList();
    }

    private static String read(String file) {
        try (InputStream in = ReviewedClaims.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + FOLDER + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(FOLDER + file + " cannot be read", e);
        }
    }
}

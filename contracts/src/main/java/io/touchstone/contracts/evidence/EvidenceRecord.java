package io.touchstone.contracts.evidence;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.touchstone.contracts.Require;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A source, in Touchstone's own form: what is imported, stored and exported, one JSON object a line.
 *
 * @param id unique in the library; document id of TREC runs
 * @param publisher the journal or agency
 * @param authors short form, for example "Berman et al."
 * @param registry trial registration, for example NCT00088699
 * @param n number of participants; absent when it is not a study
 * @param direction of the finding
 * @param finding what was found, in words; its sentences are the passages
 * @param level OCEBM 2011 level for treatment benefit, 1 to 5; absent where it does not apply
 * @param provenance who saw what, and where
 * @param retracted whether the source was retracted by its publisher
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record EvidenceRecord(
        String id,
        EvidenceKind kind,
        String title,
        @Nullable Integer year,
        @Nullable String publisher,
        @Nullable String authors,
        @Nullable String pmid,
        @Nullable String doi,
        @Nullable String registry,
        @Nullable String population,
        @Nullable String intervention,
        @Nullable String comparator,
        @Nullable String outcome,
        @Nullable Integer n,
        @JsonProperty("direction") Finding direction,
        String finding,
        Certainty certainty,
        @Nullable Integer level,
        @Nullable String provenance,
        boolean retracted) {

    public EvidenceRecord {
        Require.text("id", id);
        kind = Objects.requireNonNullElse(kind, EvidenceKind.UNCLASSIFIED);
        Require.text("title", title);
        direction = Objects.requireNonNullElse(direction, Finding.NOT_APPLICABLE);
        Require.text("finding", finding);
        certainty = Objects.requireNonNullElse(certainty, Certainty.UNRATED);
        if (level != null && (level < 1 || level > 5)) {
            throw new IllegalArgumentException("level must be from 1 to 5, but is " + level);
        }
        if (n != null && n < 0) {
            throw new IllegalArgumentException("n must not be negative, but is " + n);
        }
    }
}

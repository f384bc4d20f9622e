package io.touchstone.contracts.claims;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.touchstone.contracts.Require;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a claim is about. Interventions, conditions and routes are ids of the vocabularies (resource files), so that
 * claims and evidence can be compared.
 *
 * @param interventions what is done or given, for example {@code ketamine}, {@code ketamine-assisted-psychotherapy}
 * @param conditions what it is for, or what it does, for example {@code depression}, {@code ptsd}
 * @param direction what the intervention is said to do
 * @param comparator what it is compared with, in the claim's words or a vocabulary id
 * @param population whom it is about, in the claim's words
 * @param timeFrame how fast, how long or since when, in the claim's words
 * @param route vocabulary id of the route, for example {@code intravenous}
 * @param quantities numbers with units
 */
public record Frame(
        List<String> interventions,
        List<String> conditions,
        Direction direction,
        @Nullable String comparator,
        @Nullable String population,
        @Nullable String timeFrame,
        @Nullable String route,
        List<Quantity> quantities) {

    /** A frame that says nothing. */
    public static final Frame EMPTY =
            new Frame(List.of(), List.of(), Direction.UNSTATED, null, null, null, null, List.of());

    /** What an intervention is said to do to its condition or outcome. */
    public enum Direction {
        @JsonProperty("improves")
        IMPROVES,
        @JsonProperty("worsens")
        WORSENS,
        @JsonProperty("causes")
        CAUSES,
        @JsonProperty("no_effect")
        NO_EFFECT,
        @JsonProperty("equal")
        EQUAL,
        @JsonProperty("approved_for")
        APPROVED_FOR,
        @JsonProperty("not_approved_for")
        NOT_APPROVED_FOR,
        @JsonProperty("is")
        IS,
        @JsonProperty("unstated")
        UNSTATED
    }

    public Frame {
        interventions = Require.copy(interventions);
        conditions = Require.copy(conditions);
        Require.present("direction", direction);
        quantities = Require.copy(quantities);
    }
}

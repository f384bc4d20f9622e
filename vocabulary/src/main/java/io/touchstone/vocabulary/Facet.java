package io.touchstone.vocabulary;

/** The side of a claim that a term belongs to; one resource file each. */
public enum Facet {
    INTERVENTION("interventions.tsv"),
    CONDITION("conditions.tsv"),
    OUTCOME("outcomes.tsv"),
    ROUTE("routes.tsv"),
    REGULATOR("regulators.tsv"),
    POPULATION("populations.tsv");

    private final String file;

    Facet(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }
}

package io.touchstone.vocabulary;

/** How one term stands to another. */
public enum Relation {
    SAME,
    /** A kind of the other: treatment-resistant depression to depression. */
    NARROWER,
    /** The other is a kind of it: depression to treatment-resistant depression. */
    BROADER,
    /** Easily confused, or related through a shared kind or combination: esketamine to ketamine. */
    NEAR,
    UNRELATED
}

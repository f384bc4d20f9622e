package io.touchstone.evidence.adapter.kafka;

/** Holds messages back until what they need is there. */
public interface Gate {

    /** Returns when the index and the models are loaded; as long as they are not, it does not. */
    void await();
}

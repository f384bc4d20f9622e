package io.touchstone.evidence.verdict;

/** Holds claims back until index and models are there: an index that is half full would be taken for the library. */
public interface Gate {

    /** Returns when the index and the models are loaded; as long as they are not, it does not. */
    void await();

    /** Whether they are loaded. */
    boolean isOpen();
}

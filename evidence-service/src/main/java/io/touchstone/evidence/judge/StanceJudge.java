package io.touchstone.evidence.judge;

import java.util.List;

/** Says what passages say of claims. Thread-safe; the same pair always gets the same answer, whatever stands beside it. */
public interface StanceJudge {

    /** Name and version: it is part of every verdict. */
    String name();

    /** One answer for each pair, in the order given. */
    List<StanceProbabilities> judge(List<Pair> pairs);
}

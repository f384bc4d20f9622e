package io.touchstone.infra;

import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;

/**
 * Keeps the file of a store from growing with every change. What changes is written anew, and the rest of what was
 * written with it before holds its place: those rests are gathered, a little at a time, since changes wait meanwhile.
 *
 * <p>The file is not shortened when it closes: the engine's way of moving its chunks together has tripped over an assertion
 * of its own (H2 2.4.240, {@code FreeSpaceBitSet.allocate}) on a file whose process had been killed.
 */
final class Housekeeping {

    private static final int BYTES_AT_A_TIME = 4 * 1024 * 1024;
    private static final int GOOD_FILL_PERCENT = 75;

    private final MVStore store;
    private int vainAttempts;
    private int bestFill;

    Housekeeping(MVStore store) {
        this.store = store;
    }

    /** Gathers some; false when the file is as it should be, or gathering does not make it better. */
    boolean tidy() {
        FileStore<?> file = store.getFileStore();
        if (file == null || file.getChunksFillRate() >= GOOD_FILL_PERCENT) {
            return false;
        }
        boolean gathered = store.compact(GOOD_FILL_PERCENT, BYTES_AT_A_TIME);
        return gathered && isGettingBetter(file);
    }

    /** A large file gets better only after many attempts: it is given as many as it takes to go through it once. */
    private boolean isGettingBetter(FileStore<?> file) {
        int fill = file.getChunksFillRate();
        vainAttempts = fill > bestFill ? 0 : vainAttempts + 1;
        bestFill = Math.max(fill, bestFill);
        if (vainAttempts * (long) BYTES_AT_A_TIME > file.size()) {
            vainAttempts = 0;
            bestFill = 0;
            return false;
        }
        return true;
    }
}

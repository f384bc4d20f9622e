package io.touchstone.infra;

import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the file of a store from growing with every change. What changes is written anew, and the rest of what was
 * written with it before holds its place: those rests are gathered, a little at a time, since changes wait meanwhile.
 */
final class Housekeeping {

    private static final int BYTES_AT_A_TIME = 4 * 1024 * 1024;
    private static final int GOOD_FILL_PERCENT = 75;
    private static final int BAD_FILL_PERCENT = 50;
    private static final int WHEN_CLOSING_MS = 500;

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

    /** Shortens a file that is mostly empty, as far as that goes in a moment. */
    void beforeClosing() {
        @Nullable FileStore<?> file = store.getFileStore();
        if (file != null
                && !store.isClosed()
                && file.getFillRate() * file.getChunksFillRate() < BAD_FILL_PERCENT * 100) {
            store.compactFile(WHEN_CLOSING_MS);
        }
    }
}

package io.touchstone.claim.adapter.mongo;

import com.mongodb.MongoException;
import io.touchstone.storage.StoreFailures;

/** Writes that make what is missing. */
final class Upserts {

    private static final int ATTEMPTS = 5;

    private Upserts() {}

    /** Two upserts of a missing document at once: the loser is told "duplicate key" and finds it on its next try. */
    static void insistently(Runnable upsert) {
        for (int attempt = 1; ; attempt++) {
            try {
                upsert.run();
                return;
            } catch (MongoException e) {
                if (!StoreFailures.isDuplicateKey(e) || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}

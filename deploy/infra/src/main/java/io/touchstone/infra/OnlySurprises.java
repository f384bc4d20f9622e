package io.touchstone.infra;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/** Leaves out of the log what a client was told: a violated key is its answer, not this process's failure. */
public final class OnlySurprises implements Filter {

    @Override
    public boolean isLoggable(LogRecord record) {
        return !(record.getThrown() instanceof MongoServerError);
    }
}

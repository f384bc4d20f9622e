package io.touchstone.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketOpenException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoreFailuresTest {

    private static final ServerAddress SERVER = new ServerAddress("127.0.0.1", 1);

    static Stream<Throwable> passing() {
        return Stream.of(
                new MongoSocketOpenException("refused", SERVER),
                new MongoTimeoutException("no server within 30 s"),
                new MongoNotPrimaryException(new BsonDocument(), SERVER),
                command(91),
                command(11600),
                bulk(91),
                new CompletionException(new IllegalStateException(new MongoTimeoutException("wrapped twice"))));
    }

    static Stream<Throwable> lasting() {
        return Stream.of(
                duplicate(),
                command(11000),
                command(2),
                bulk(91, 11000),
                bulk(121),
                new MongoInterruptedException("stop", new InterruptedException()),
                new IllegalArgumentException("not the store's"),
                looped());
    }

    @ParameterizedTest
    @MethodSource("passing")
    void mayPassLater(Throwable failure) {
        assertThat(StoreFailures.isTransient(failure)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void willFailAgain(Throwable failure) {
        assertThat(StoreFailures.isTransient(failure)).isFalse();
    }

    @Test
    void interruptionIsNotRetriedThoughATimeoutIsBelowIt() {
        MongoInterruptedException interrupted =
                new MongoInterruptedException("stop", new MongoTimeoutException("below"));

        assertThat(StoreFailures.isTransient(new RuntimeException(interrupted))).isFalse();
    }

    @Test
    void knowsDuplicateKeysInAllTheirForms() {
        assertThat(List.of(duplicate(), command(11000), bulk(11000), new RuntimeException(duplicate())))
                .allMatch(StoreFailures::isDuplicateKey);
        assertThat(List.of(command(91), bulk(91), new RuntimeException("E11000 in words only")))
                .noneMatch(StoreFailures::isDuplicateKey);
    }

    private static MongoCommandException command(int code) {
        return new MongoCommandException(
                new BsonDocument("ok", new BsonInt32(0))
                        .append("code", new BsonInt32(code))
                        .append("errmsg", new BsonString("code " + code)),
                SERVER);
    }

    private static MongoWriteException duplicate() {
        return new MongoWriteException(new WriteError(11000, "E11000", new BsonDocument()), SERVER, Set.of());
    }

    private static MongoBulkWriteException bulk(int... codes) {
        List<BulkWriteError> errors = new java.util.ArrayList<>();
        for (int code : codes) {
            errors.add(new BulkWriteError(code, "code " + code, new BsonDocument(), errors.size()));
        }
        return new MongoBulkWriteException(
                BulkWriteResult.acknowledged(0, 0, 0, 0, List.of(), List.of()), errors, null, SERVER, Set.of());
    }

    private static Throwable looped() {
        RuntimeException outer = new RuntimeException("outer");
        outer.initCause(new RuntimeException("inner", outer));
        return outer;
    }
}

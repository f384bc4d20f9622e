package io.touchstone.infra;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import io.touchstone.infra.SharedCommit.NotDurableException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * The library's H2 backend, with two differences: no reply is given before all that it tells of is on disk, and queries
 * that name a key among other things find it by its index instead of reading the collection.
 */
final class DurableBackend extends H2Backend {

    /** Tell nothing of the data. */
    private static final Set<String> UNRELATED = Set.of(
            "hello",
            "ismaster",
            "ping",
            "buildinfo",
            "whatsmyuri",
            "serverstatus",
            "hostinfo",
            "getlog",
            "getcmdlineopts",
            "killcursors",
            "endsessions",
            "getparameter",
            "connectionstatus");

    /** Change nothing. Whatever is in neither set is taken for a change, so that none is forgotten. */
    private static final Set<String> LOOKS = Set.of(
            "find",
            "count",
            "distinct",
            "getmore",
            "listcollections",
            "listindexes",
            "listdatabases",
            "dbstats",
            "collstats",
            "validate");

    /** The code by which MongoDB says that it is going away: drivers and services try again later. */
    private static final int SHUTDOWN_IN_PROGRESS = 91;

    private static final int FIRST_BATCH = 101;

    private final SharedCommit commit;

    DurableBackend(MVStore store, SharedCommit commit) {
        super(store);
        this.commit = commit;
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        Supplier<Document> handled = () -> super.handleCommand(channel, database, command, query);
        String name = command.toLowerCase(Locale.ROOT);
        if (UNRELATED.contains(name)) {
            return handled.get();
        }
        if (name.equals("find")) {
            // As in MongoDB. The library would put everything into one reply.
            query.putIfAbsent("batchSize", FIRST_BATCH);
        }
        return whenDurable(() -> LOOKS.contains(name) ? commit.look(handled) : commit.change(handled));
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        return whenDurable(() -> commit.look(() -> super.handleQuery(query)));
    }

    private static <T> T whenDurable(Supplier<T> held) {
        try {
            return held.get();
        } catch (NotDurableException e) {
            throw new MongoServerError(SHUTDOWN_IN_PROGRESS, "ShutdownInProgress", String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new KeyedDatabase(name, getMvStore(), getCursorRegistry());
    }

    /**
     * Not static on purpose: the library's constructor opens the collections before a field of this class could be set,
     * while the enclosing instance is there already.
     */
    private final class KeyedDatabase extends H2Database {

        KeyedDatabase(String name, MVStore store, CursorRegistry cursors) {
            super(name, store, cursors);
        }

        @Override
        protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
            String fullName = getFullCollectionNamespace(name);
            return new KeyedCollection(
                    this,
                    name,
                    options,
                    // The names under which the library keeps them.
                    getMvStore().openMap("databases." + fullName),
                    getMvStore().openMap("meta." + fullName),
                    cursorRegistry);
        }

        @Override
        protected Index<Object> openOrCreateSecondaryIndex(
                String collection, String name, List<IndexKey> keys, boolean sparse) {
            if (keys.size() > 1) {
                // Reads then go through the collection, as if there were none.
                return super.openOrCreateSecondaryIndex(collection, name, keys, sparse);
            }
            String mapName = getFullCollectionNamespace(collection) + "._index_" + name;
            return new PlainIndex(getMvStore().openMap(mapName), name, keys, sparse);
        }
    }
}

package io.touchstone.infra;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletionStage;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * A document store that speaks MongoDB's protocol, in this process, on the loopback address, without authentication.
 * With a file, what it acknowledged survives the killing of the process at any moment (not the loss of power: that is
 * what a MongoDB replica set is for).
 */
public final class DurableStore implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    /** Many, because a connection's thread waits while its change is committed: that many changes share a commit. */
    private static final int CONNECTION_THREADS = 32;

    private static final int CACHE_MB = 64;

    private final MongoServer server;
    private final SharedCommit commit;
    private final int port;

    private DurableStore(MongoServer server, SharedCommit commit, int port) {
        this.server = server;
        this.commit = commit;
        this.port = port;
    }

    /** Keeps everything in memory, on a free port: for tests. */
    public static DurableStore inMemory() {
        return serve(open(new MVStore.Builder(), "memory"), 0);
    }

    /** Keeps everything in a file, on a free port. */
    public static DurableStore open(Path file) {
        return open(file, 0);
    }

    /**
     * Keeps everything in a file.
     *
     * @param file made when it does not exist
     * @param port 0 for a free one
     * @throws StartFailedException when the file is in use, damaged or cannot be written, or the port is taken
     */
    public static DurableStore open(Path file, int port) {
        if (port != 0 && !FreePorts.isFree(port)) {
            throw new StartFailedException("Port " + port + " for the store is taken by another program.", null);
        }
        Path absolute = file.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute.getParent());
        } catch (IOException e) {
            throw new StartFailedException(
                    "The directory for the store, " + absolute.getParent() + ", cannot be made: " + e.getMessage(), e);
        }
        return serve(open(new MVStore.Builder().fileName(absolute.toString()), absolute.toString()), port);
    }

    /** What clients are given: it says what this store is without, so that drivers do not ask for it. */
    public String uri() {
        return "mongodb://" + HOST + ":" + port + "/?retryWrites=false";
    }

    public int port() {
        return port;
    }

    /**
     * Completes with the reason if it can write no more (the disk is full, say). It acknowledges nothing from then on;
     * the process should end, and start again.
     */
    public CompletionStage<Throwable> failure() {
        return commit.failure();
    }

    /** Answers those who wait, then closes the file. */
    @Override
    public void close() {
        server.stopListening();
        commit.close();
        server.shutdownNow();
    }

    private static MVStore open(MVStore.Builder builder, String what) {
        try {
            MVStore store = builder.cacheSize(CACHE_MB)
                    // Only SharedCommit commits: at any other moment half a change could be on its way.
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0)
                    .open();
            // What is superseded is overwritten at once, else the file grows tenfold.
            store.setRetentionTime(0);
            return store;
        } catch (MVStoreException e) {
            throw new StartFailedException(explain(e, what), e);
        }
    }

    private static String explain(MVStoreException e, String file) {
        return switch (e.getErrorCode()) {
            case DataUtils.ERROR_FILE_LOCKED ->
                "The store " + file + " is in use by another process. Is this platform running already?";
            case DataUtils.ERROR_FILE_CORRUPT, DataUtils.ERROR_UNSUPPORTED_FORMAT, DataUtils.ERROR_CHUNK_NOT_FOUND ->
                "The store " + file + " is damaged or is no store (" + e.getMessage()
                        + "). Put a good copy in its place, or move it away to start with an empty one.";
            default -> "The store " + file + " cannot be opened: " + e.getMessage();
        };
    }

    @SuppressWarnings("AddressSelection") // a literal: nothing is looked up
    private static DurableStore serve(MVStore store, int port) {
        Housekeeping housekeeping = new Housekeeping(store);
        SharedCommit commit = new SharedCommit(store::commit, housekeeping::tidy);
        try {
            DurableBackend backend = new DurableBackend(store, commit.start());
            backend.version(ServerVersion.MONGO_5_0);
            MongoServer server = new MongoServer(backend);
            server.bind(new InetSocketAddress(HOST, port), 1, CONNECTION_THREADS);
            return new DurableStore(server, commit, server.getLocalAddress().getPort());
        } catch (RuntimeException e) {
            commit.close();
            store.closeImmediately();
            throw new StartFailedException("The store could not be started: " + e.getMessage(), e);
        }
    }
}

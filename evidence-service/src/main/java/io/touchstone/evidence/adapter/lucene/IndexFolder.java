package io.touchstone.evidence.adapter.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where an index is on disk: found usable, or thrown away. */
final class IndexFolder {

    /** Part of every commit; another value means that the index is built anew. */
    static final String LAYOUT = "layout";

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
    private static final int MOST_COPIES = 32;

    private IndexFolder() {}

    /** Opens what lies in a directory. */
    interface Opener {
        LuceneEvidenceIndex open(Directory directory) throws IOException;
    }

    /** Opens the index at the path, or at the next one beside it that no other copy holds. */
    static LuceneEvidenceIndex open(Path path, String layout, Opener opener) {
        try {
            for (int copy = 1; ; copy++) {
                Path own = copy == 1 ? path : path.resolveSibling(path.getFileName() + "-" + copy);
                try {
                    return openOwn(own, layout, opener);
                } catch (LockObtainFailedException e) {
                    if (copy == MOST_COPIES) {
                        throw e;
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the evidence index in " + path + " cannot be opened", e);
        }
    }

    private static LuceneEvidenceIndex openOwn(Path path, String layout, Opener opener) throws IOException {
        Files.createDirectories(path);
        String unusable = unusable(path, layout);
        if (unusable == null) {
            try {
                return opener.open(FSDirectory.open(path));
            } catch (LockObtainFailedException e) {
                throw e;
            } catch (IOException | RuntimeException e) {
                unusable = "it cannot be read: " + e;
            }
        }
        LOG.warn("The evidence index is built anew: {}", unusable);
        // Nobody else may hold what is thrown away.
        try (Directory directory = FSDirectory.open(path);
                Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            clear(path);
        }
        return opener.open(FSDirectory.open(path));
    }

    private static @Nullable String unusable(Path path, String layout) {
        try (Directory directory = FSDirectory.open(path)) {
            if (!DirectoryReader.indexExists(directory)) {
                return null;
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                String found = reader.getIndexCommit().getUserData().getOrDefault(LAYOUT, "none");
                return found.equals(layout) ? null : "its layout is '" + found + "' and not '" + layout + "'";
            }
        } catch (IOException | RuntimeException e) {
            return "it cannot be read: " + e;
        }
    }

    private static void clear(Path path) throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(IndexWriter.WRITE_LOCK_NAME))
                    .toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}

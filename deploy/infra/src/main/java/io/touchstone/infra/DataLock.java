package io.touchstone.infra;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a second process away from a data directory. Kafka's own lock comes too late: by then the newcomer has read, and may
 * have written, the metadata of the one that runs. The system gives the lock back when its process ends, however it ends.
 */
final class DataLock implements AutoCloseable {

    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws StartFailedException when another process holds it, or the directory cannot be written */
    static DataLock take(Path directory) {
        try {
            Files.createDirectories(directory);
            FileChannel channel =
                    FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw new StartFailedException(
                        "The data in " + directory + " is in use by another process. Is this platform running already?",
                        null);
            }
            return new DataLock(channel);
        } catch (IOException e) {
            throw new StartFailedException("The data directory " + directory + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // The process is about to end, and the lock with it.
        }
    }
}

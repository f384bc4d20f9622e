package io.touchstone.local.platform;

import io.touchstone.local.console.Progress;
import io.touchstone.local.console.Refusal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Held while processes are started or stopped. It is the system's file lock, which goes with the process that holds it:
 * a killed launcher leaves none behind.
 */
final class PlatformLock implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final FileChannel channel;

    private PlatformLock(FileChannel channel) {
        this.channel = channel;
    }

    static PlatformLock take(Path file, Progress progress) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        boolean told = false;
        while (true) {
            PlatformLock lock = tryTake(file);
            if (lock != null) {
                return lock;
            }
            if (!told) {
                progress.say("Another touchstone is starting or stopping this platform; waiting for it ...");
                told = true;
            }
            if (System.nanoTime() > deadline) {
                throw new Refusal("another touchstone has been starting or stopping this platform for "
                        + PATIENCE.toMinutes() + " minutes; see who holds " + file);
            }
            pause();
        }
    }

    /** The lock, or null when another holds it. */
    static @Nullable PlatformLock tryTake(Path file) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    return new PlatformLock(channel);
                }
            } catch (OverlappingFileLockException e) {
                // Another thread of this process has it.
            }
            channel.close();
            return null;
        } catch (IOException e) {
            throw new Refusal("cannot lock " + file + ": " + Reasons.of(e), e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted", e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new Refusal("cannot release a lock: " + e.getMessage(), e);
        }
    }
}

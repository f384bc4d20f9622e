package io.touchstone.local.platform;

import io.touchstone.local.console.Progress;
import io.touchstone.local.console.Refusal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Held while processes are started or stopped. It is the system's file lock, which goes with the process that holds it:
 * a killed launcher leaves none behind.
 */
final class PlatformLock implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /**
     * Files that this process has locked. The system's locks belong to the process, and closing any channel on the file
     * gives them up: it must not even be opened a second time.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private PlatformLock(Path file, FileChannel channel) {
        this.file = file;
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
        Path name = file.toAbsolutePath().normalize();
        if (!HELD.add(name)) {
            return null;
        }
        boolean locked = false;
        try {
            FileChannel channel = FileChannel.open(name, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                locked = true;
                return new PlatformLock(name, channel);
            }
            channel.close();
            return null;
        } catch (IOException e) {
            throw new Refusal("cannot lock " + file + ": " + Reasons.of(e), e);
        } finally {
            if (!locked) {
                HELD.remove(name);
            }
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
        } finally {
            HELD.remove(file);
        }
    }
}

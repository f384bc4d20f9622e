package io.touchstone.local.platform;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Reads the logs of some parts: their ends, and then on as they grow. */
public final class LogReader {

    private final DataDirectory data;
    private final List<Part> parts;
    private final BiConsumer<Part, String> sink;
    private final Map<Part, LogFile.Follower> followers = new LinkedHashMap<>();

    public LogReader(DataDirectory data, List<Part> parts, BiConsumer<Part, String> sink) throws IOException {
        this.data = data;
        this.parts = parts;
        this.sink = sink;
        for (Part part : parts) {
            followers.put(part, new LogFile.Follower(new LogFile(data.log(part))));
        }
    }

    /** The last lines of each, one part after the other. */
    public void tail(int lines) throws IOException {
        for (Part part : parts) {
            new LogFile(data.log(part)).tail(lines).forEach(line -> sink.accept(part, line));
        }
    }

    /** What was added since. */
    public void poll() throws IOException {
        for (Map.Entry<Part, LogFile.Follower> follower : followers.entrySet()) {
            follower.getValue().poll(line -> sink.accept(follower.getKey(), line));
        }
    }
}

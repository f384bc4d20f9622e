package io.touchstone.local.platform;

import io.touchstone.local.console.Refusal;
import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Brings a platform from whatever state it is in to one where everything runs and is ready. Under the
 * {@link PlatformLock}.
 */
final class Bringup {

    /** Between choosing a free port and listening on it another program may take it: then others are chosen. */
    private static final int TRIES = 3;

    private final Platform platform;
    private final OptionalInt port;
    private final boolean keep;
    private final Ports.Offer offer = new LoopbackPorts(RandomGenerator.getDefault());

    Bringup(Platform platform, OptionalInt port, boolean keep) {
        this.platform = platform;
        this.port = port;
        this.keep = keep;
    }

    void run() {
        String build = platform.installation().fingerprint();
        Map<Part, ProcessHandle> running = platform.running();
        PlatformState before = platform.state();
        if (!running.isEmpty() && !before.build().equals(build)) {
            platform.progress().say("Touchstone was built anew since this platform was started: starting it again ...");
            platform.stop(running);
            running = Map.of();
        }
        refuseOtherPort(running, before.ports());
        for (int attempt = 1; ; attempt++) {
            running = start(running, build);
            try {
                awaitAll(running);
                return;
            } catch (Startup.Ended e) {
                if (platform.isAbandoned()) {
                    throw new Refusal("interrupted", e);
                }
                Startup startup = platform.startup(platform.ports());
                boolean portLost = portLost(e.part());
                if (portLost && attempt < TRIES) {
                    platform.progress()
                            .say("A port of " + e.part().label() + " was taken meanwhile: trying others ...");
                    platform.stop(platform.startedHere());
                    running = platform.running();
                    continue;
                }
                platform.stop(platform.startedHere());
                throw new Refusal(e.getMessage() + startup.tail(e.part()), e);
            } catch (Refusal e) {
                platform.stop(platform.startedHere());
                throw e;
            }
        }
    }

    /** Starts what is missing, as far as that goes without waiting. Returns what ran before and is left running. */
    private Map<Part, ProcessHandle> start(Map<Part, ProcessHandle> alive, String build) {
        Map<Part, ProcessHandle> running = new EnumMap<>(Part.class);
        running.putAll(alive);
        PlatformState before = platform.state();
        Set<Integer> ours = new HashSet<>();
        running.keySet().forEach(part -> ours.addAll(before.ports().heldBy(part)));
        Ports ports = Ports.choose(wished(before.ports()), ours, port, offer);
        String backing = platform.makeup().backing().fingerprint(ports);
        boolean moved = !ports.equals(before.ports()) || !backing.equals(before.backing());
        if (moved && !running.isEmpty()) {
            // The gateway knows the services' ports, and they know the store's and the broker's.
            platform.progress().say("Addresses have changed: starting everything again ...");
            platform.stop(running);
            running.clear();
        }
        platform.save(new PlatformState(ports, keep, build, backing));
        if (running.size() < platform.makeup().parts().size()) {
            platform.progress().say(running.isEmpty() ? "Starting Touchstone ..." : "Starting what does not run ...");
        }
        trimLogs(running.keySet());
        return running;
    }

    private void awaitAll(Map<Part, ProcessHandle> running) {
        Startup startup = platform.startup(platform.ports());
        // The topics are made by infra: a service that starts before them loses what it writes.
        if (!running.containsKey(Part.INFRA)) {
            startup.spawn(Part.INFRA);
            startup.await(EnumSet.of(Part.INFRA));
        }
        Set<Part> others = EnumSet.copyOf(platform.makeup().services());
        for (Part part : others) {
            if (!running.containsKey(part)) {
                startup.spawn(part);
            }
        }
        startup.await(others);
        if (platform.makeup().whole()) {
            startup.awaitAll();
        }
    }

    /** One that is not whole is for no user, and leaves the address that users expect alone. */
    private Ports wished(Ports last) {
        return last.equals(Ports.NONE) && !platform.makeup().whole() ? Ports.NONE.withApi(offer.any()) : last;
    }

    private void refuseOtherPort(Map<Part, ProcessHandle> running, Ports ports) {
        if (port.isPresent() && running.containsKey(Part.INFRA) && ports.api() != port.getAsInt()) {
            throw new Refusal("this platform runs already, at http://127.0.0.1:" + ports.api()
                    + "; stop it first (touchstone down) to have it at another port");
        }
    }

    private boolean portLost(Part part) {
        return platform.ports().heldBy(part).stream().anyMatch(held -> !offer.free(held));
    }

    private void trimLogs(Set<Part> running) {
        for (Part part : running) {
            try {
                new LogFile(platform.data().log(part)).trim();
            } catch (IOException e) {
                platform.progress().say("cannot shorten the log of " + part.label() + ": " + Reasons.of(e));
            }
        }
    }
}

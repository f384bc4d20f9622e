package io.touchstone.local.platform;

import io.touchstone.local.console.Refusal;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The ports of a local platform, all on the loopback address.
 *
 * @param api the gateway: the one address for users
 * @param controller of Kafka, used by the broker alone
 */
public record Ports(int api, int kafka, int controller, int mongo, int ingest, int claim, int evidence) {

    /** The gateway's port when nobody says otherwise and it is free. */
    public static final int USUAL_API = 8077;

    private static final int TRIES = 1000;

    /** Nothing chosen yet. */
    static final Ports NONE = new Ports(0, 0, 0, 0, 0, 0, 0);

    /** What a machine has to offer. */
    interface Offer {
        boolean free(int port);

        /** Some port, free or not. */
        int any();
    }

    /**
     * Keeps every port that is in use by the platform itself, or still free; finds others for the rest.
     *
     * @param previous of the last run; 0 for one that was never chosen
     * @param ours ports that the platform's running processes hold
     * @param insist the gateway's port, where the user insists on one
     */
    static Ports choose(Ports previous, Set<Integer> ours, OptionalInt insist, Offer offer) {
        Set<Integer> taken = new HashSet<>();
        int api;
        if (insist.isPresent()) {
            api = insist.getAsInt();
            if (!ours.contains(api) && !offer.free(api)) {
                throw new Refusal("port " + api + " is taken by another program; name another one with --port,"
                        + " or leave --port out to have a free one found");
            }
            taken.add(api);
        } else {
            api = one(previous.api == 0 ? USUAL_API : previous.api, ours, taken, offer);
        }
        return new Ports(
                api,
                one(previous.kafka, ours, taken, offer),
                one(previous.controller, ours, taken, offer),
                one(previous.mongo, ours, taken, offer),
                one(previous.ingest, ours, taken, offer),
                one(previous.claim, ours, taken, offer),
                one(previous.evidence, ours, taken, offer));
    }

    private static int one(int wish, Set<Integer> ours, Set<Integer> taken, Offer offer) {
        if (wish != 0 && (ours.contains(wish) || offer.free(wish)) && taken.add(wish)) {
            return wish;
        }
        for (int i = 0; i < TRIES; i++) {
            int port = offer.any();
            if (!ours.contains(port) && offer.free(port) && taken.add(port)) {
                return port;
            }
        }
        throw new Refusal("found no free port on 127.0.0.1");
    }

    Ports withApi(int port) {
        return new Ports(port, kafka, controller, mongo, ingest, claim, evidence);
    }

    /** The port where a part answers HTTP. */
    public int http(Part part) {
        return switch (part) {
            case INFRA -> api;
            case INGEST -> ingest;
            case CLAIM -> claim;
            case EVIDENCE -> evidence;
        };
    }

    /** All ports that a part holds while it runs. */
    Set<Integer> heldBy(Part part) {
        return part == Part.INFRA ? Set.of(api, kafka, controller, mongo) : Set.of(http(part));
    }
}

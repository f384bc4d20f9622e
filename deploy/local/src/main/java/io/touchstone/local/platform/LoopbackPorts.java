package io.touchstone.local.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.random.RandomGenerator;

/** The ports of 127.0.0.1. */
record LoopbackPorts(RandomGenerator random) implements Ports.Offer {

    /** Below the range from which systems take the ports of outgoing connections: those come and go. */
    private static final int FROM = 20_000;

    private static final int TO = 30_000;

    @Override
    public boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public int any() {
        return random.nextInt(FROM, TO);
    }
}

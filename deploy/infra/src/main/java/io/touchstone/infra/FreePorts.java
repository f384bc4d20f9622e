package io.touchstone.infra;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Finds ports of the loopback address that nobody listens on. */
public final class FreePorts {

    private FreePorts() {}

    /**
     * Returns {@code count} different ports that are free now. Somebody else may take one before it is used, so whoever
     * uses one must be ready to ask again.
     */
    public static List<Integer> find(int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            // All are held open at once, else the same port could be given twice.
            for (int i = 0; i < count; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException e) {
            throw new StartFailedException("No free port on the loopback address: " + e.getMessage(), e);
        } finally {
            held.forEach(FreePorts::close);
        }
    }

    /** Whether nobody listens on this port of the loopback address. */
    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new StartFailedException("Could not close a socket: " + e.getMessage(), e);
        }
    }
}

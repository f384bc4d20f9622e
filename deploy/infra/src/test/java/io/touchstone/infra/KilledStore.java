package io.touchstone.infra;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A store in a process of its own that can be killed. */
final class KilledStore implements AutoCloseable {

    private final Process process;
    private final String uri;

    private KilledStore(Process process, String uri) {
        this.process = process;
        this.uri = uri;
    }

    /** @param backend "durable" for ours, "plain" for the library's as it comes */
    static KilledStore start(Path file, String backend) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledStore.class.getName(),
                        file.toString(),
                        backend))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader output = process.inputReader();
        String port = output.readLine();
        if (port == null) {
            throw new IOException("the store ended while it was starting");
        }
        return new KilledStore(process, "mongodb://127.0.0.1:" + port + "/?retryWrites=false");
    }

    String uri() {
        return uri;
    }

    /** SIGKILL: no code of the process runs any more. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    public static void main(String[] arguments) throws InterruptedException {
        Path file = Path.of(arguments[0]);
        int port;
        if (arguments[1].equals("durable")) {
            port = DurableStore.open(file).port();
        } else {
            H2Backend backend = new H2Backend(file.toString());
            backend.version(ServerVersion.MONGO_5_0);
            MongoServer server = new MongoServer(backend);
            server.bind("127.0.0.1", 0);
            port = server.getLocalAddress().getPort();
        }
        System.out.println(port);
        Thread.currentThread().join();
    }
}

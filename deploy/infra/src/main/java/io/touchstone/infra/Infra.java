package io.touchstone.infra;

import io.touchstone.infra.gateway.Gateway;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Broker, store and gateway together: what is needed of them, started side by side and stopped in order. */
final class Infra implements AutoCloseable {

    private final InfraSettings settings;
    private @Nullable DataLock lock;
    private @Nullable KafkaBroker broker;
    private @Nullable DurableStore store;
    private @Nullable Gateway gateway;

    private Infra(InfraSettings settings) {
        this.settings = settings;
    }

    /** Returns when services can start: all topics exist, and the gateway listens. */
    static Infra start(InfraSettings settings) {
        Infra infra = new Infra(settings);
        try {
            infra.startParts();
            return infra;
        } catch (RuntimeException e) {
            infra.close();
            throw e;
        }
    }

    private void startParts() {
        if (settings.externalStore().isEmpty() || settings.externalKafka().isEmpty()) {
            lock = DataLock.take(settings.data());
        }
        CompletableFuture<Optional<DurableStore>> storeStarts = aside("store", this::startStore);
        CompletableFuture<Optional<KafkaBroker>> brokerStarts = aside("kafka", this::startBroker);
        // Both are waited for, whatever becomes of the other: what has started must be stopped.
        Optional<StartFailedException> failed = Optional.empty();
        try {
            store = storeStarts.join().orElse(null);
        } catch (CompletionException e) {
            failed = Optional.of(asStartFailure(e));
        }
        try {
            broker = brokerStarts.join().orElse(null);
        } catch (CompletionException e) {
            failed = failed.or(() -> Optional.of(asStartFailure(e)));
        }
        if (failed.isPresent()) {
            throw failed.get();
        }
        List<String> created = Topics.create(kafka());
        if (!created.isEmpty()) {
            InfraProcess.say("created " + created.size() + " topics");
        }
        // Last, so that an answer of it means that services can start.
        gateway = Gateway.start(settings.gatewayPort(), settings.origins());
    }

    private Optional<DurableStore> startStore() {
        return settings.externalStore().isPresent()
                ? Optional.empty()
                : Optional.of(DurableStore.open(settings.data().resolve("store.mv"), settings.storePort()));
    }

    private Optional<KafkaBroker> startBroker() {
        if (settings.externalKafka().isPresent()) {
            return Optional.empty();
        }
        var directory = settings.data().resolve("kafka");
        return Optional.of(
                settings.kafkaPort() == 0 || settings.controllerPort() == 0
                        ? KafkaBroker.start(directory)
                        : KafkaBroker.start(directory, settings.kafkaPort(), settings.controllerPort()));
    }

    /** Kafka's bootstrap servers. */
    String kafka() {
        return broker == null ? settings.externalKafka().orElse("") : broker.bootstrap();
    }

    /** The store's connection string. */
    String mongodb() {
        return store == null ? settings.externalStore().orElse("") : store.uri();
    }

    /** The users' address. */
    String address() {
        return gateway == null ? "" : gateway.address();
    }

    /** Completes with the reason if the store can write no more. */
    CompletionStage<Throwable> failure() {
        return store == null ? new CompletableFuture<>() : store.failure();
    }

    /** First who takes requests, last what holds the data. */
    @Override
    public void close() {
        if (gateway != null) {
            gateway.close();
        }
        if (broker != null) {
            broker.close();
        }
        if (store != null) {
            store.close();
        }
        if (lock != null) {
            lock.close();
        }
    }

    private static <T> CompletableFuture<T> aside(String name, Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread.ofPlatform().name("start-" + name).start(() -> {
            try {
                result.complete(work.get());
            } catch (Throwable e) { // an error, too, must reach whoever waits
                result.completeExceptionally(e);
            }
        });
        return result;
    }

    private static StartFailedException asStartFailure(CompletionException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return cause instanceof StartFailedException known
                ? known
                : new StartFailedException(String.valueOf(cause), cause);
    }
}

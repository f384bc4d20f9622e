package io.touchstone.ingest.boot;

import io.touchstone.ingest.language.LanguageGuesser;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Lets the service start while the language model is read; whoever needs it sooner waits. */
final class LoadedInBackground implements LanguageGuesser {

    private final CompletableFuture<LanguageGuesser> loading;

    LoadedInBackground(Supplier<? extends LanguageGuesser> loader) {
        this.loading = CompletableFuture.supplyAsync(
                loader::get,
                work -> Thread.ofPlatform().daemon().name("language-model").start(work));
    }

    @Override
    public Guess guess(String text) {
        return loading.join().guess(text);
    }
}

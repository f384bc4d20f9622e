package io.touchstone.local.cli;

import io.touchstone.local.check.Guardian;
import io.touchstone.local.client.Api;
import io.touchstone.local.console.Progress;
import io.touchstone.local.platform.Installation;
import io.touchstone.local.platform.Platform;
import io.touchstone.local.platform.Use;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The API to talk to for the time of one command, with whatever has to run behind it. */
final class Session implements AutoCloseable {

    private static final Duration LOOK_AFTER = Duration.ofSeconds(2);

    private final Api api;
    private final @Nullable Use use;
    private final @Nullable Guardian guardian;

    private Session(Api api, @Nullable Use use, @Nullable Guardian guardian) {
        this.api = api;
        this.use = use;
        this.guardian = guardian;
    }

    /** @param address of a Touchstone that runs elsewhere; absent: the local platform is started if need be */
    static Session open(Context context, @Nullable URI address, boolean keep, Progress progress) {
        if (address != null) {
            return new Session(new Api(address), null, null);
        }
        Platform platform =
                Platform.of(Installation.current(), context.dataDirectory(), context.environment(), progress);
        Use use = platform.use(keep);
        return new Session(new Api(use.api()), use, new Guardian(use::revive, LOOK_AFTER, progress));
    }

    Api api() {
        return api;
    }

    @Override
    public void close() {
        if (guardian != null) {
            guardian.close();
        }
        if (use != null) {
            use.close();
        }
    }
}

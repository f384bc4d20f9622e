package io.touchstone.evidence.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class LoadingTest {

    private final Loading loading = new Loading();

    private Thread message() {
        Thread message = Thread.ofPlatform().daemon().start(loading::await);
        while (message.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return message;
    }

    @Test
    void messagesWaitUntilAllIsLoaded() throws InterruptedException {
        Thread message = message();
        assertThat(loading.waiting()).isEqualTo(1);
        assertThat(loading.isOpen()).isFalse();

        loading.done();
        message.join();

        assertThat(loading.waiting()).isZero();
        assertThat(loading.isOpen()).isTrue();
        loading.await();
    }

    @Test
    void messagesAreNotGivenUpForAFailureThatIsNotTheirs() {
        Thread early = message();
        loading.failed(new IllegalStateException("no model"));
        Thread late = message();

        assertThat(loading.waiting()).isEqualTo(2);
        assertThat(early.isAlive()).isTrue();
        assertThat(late.isAlive()).isTrue();
        assertThat(loading.isOpen()).isFalse();
        assertThat(loading.failure()).hasMessage("no model");
    }

    @Test
    void aStopLetsGoOfWhoWaits() throws InterruptedException {
        Thread message = message();
        loading.failed(new IllegalStateException("no model"));

        loading.close();
        message.join();

        assertThat(loading.isOpen()).isFalse();
        assertThatIllegalStateException().isThrownBy(loading::await).withMessageContaining("stopped before");
    }

    @Test
    void aStopAfterAllWasLoadedChangesNothing() {
        loading.done();
        loading.close();

        loading.await();
        assertThat(loading.isOpen()).isTrue();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.isolation;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletResponse;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestWatchTest {

    private static final String ESSAYS = "essay-contest";
    private static final long SOON = 20;

    private final FakeRequests requests = new FakeRequests();

    @AfterEach
    void end() {
        requests.close();
    }

    @Test
    void breaksOffWhatHasNotBegunToAnswer() throws Exception {
        assertThat(outcome(false).get(SOON, SECONDS)).isEqualTo("broken off, and the thread is free again");
    }

    @Test
    void leavesWhatIsBeingAnsweredAlone() throws Exception {
        Future<String> slow = outcome(true);
        outcome(false).get(SOON, SECONDS);
        assertThat(slow.isDone()).isFalse();
        slow.cancel(true);
    }

    @Test
    void looksAgainAfterItHasFailedOnce() throws Exception {
        AtomicBoolean failed = new AtomicBoolean();
        ServletResponse failing = (ServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ServletResponse.class}, (self, method, arguments) -> {
                    if (failed.compareAndSet(false, true)) {
                        throw new IllegalStateException("only once");
                    }
                    return false;
                });
        assertThat(outcome(failing).get(SOON, SECONDS)).startsWith("broken off");
        assertThat(failed).isTrue();
    }

    @Test
    void quarantinesAModuleOfWhichTooManyHang() {
        hang(ESSAYS, RequestWatch.STUCK, false);
        awaitQuarantine(ESSAYS);
        assertThat(requests.quarantine().find(ESSAYS).orElseThrow().key())
                .isEqualTo("registry.isolation.requests-hang");
    }

    @Test
    void fewerAreAnAccident() {
        hang(ESSAYS, RequestWatch.STUCK - 1, false);
        hang("streams", RequestWatch.STUCK, true);
        hang("library", RequestWatch.STUCK, false);
        awaitQuarantine("library");
        assertThat(requests.quarantine().modules()).containsExactly("library");
    }

    @Test
    void requestsToAVersionThatIsGoneDoNotCountForTheNext() {
        hang(ESSAYS, RequestWatch.STUCK, false);
        awaitQuarantine(ESSAYS);
        requests.quarantine().release(ESSAYS);
        hang("library", RequestWatch.STUCK, false);
        awaitQuarantine("library");
        assertThat(requests.quarantine().has(ESSAYS)).isFalse();

        hang(ESSAYS, RequestWatch.STUCK, false);
        awaitQuarantine(ESSAYS);
    }

    private void hang(String module, int times, boolean answering) {
        for (int i = 0; i < times; i++) {
            requests.deaf(module, answering);
        }
    }

    private void awaitQuarantine(String module) {
        Awaitility.await("it is quarantined").until(() -> requests.quarantine().has(module));
    }

    private CompletableFuture<String> outcome(boolean answering) {
        return outcome(FakeRequests.response(answering));
    }

    private CompletableFuture<String> outcome(ServletResponse response) {
        CompletableFuture<String> outcome = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            WatchedRequest request = requests.watch().watch(ESSAYS, response);
            try (request) {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                request.close();
            }
            String freed = Thread.currentThread().isInterrupted() ? "not free" : "free again";
            outcome.complete((request.isBrokenOff() ? "broken off" : "ended") + ", and the thread is " + freed);
        });
        thread.setDaemon(true);
        thread.start();
        return outcome;
    }
}

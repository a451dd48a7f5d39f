// SPDX-License-Identifier: Apache-2.0
package org.guildhall.operations.stop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.guildhall.operations.FakeExchange;
import org.guildhall.operations.KeysAsWords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrafficTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Traffic traffic = new Traffic();
    private final StopGate gate = new StopGate(traffic, new KeysAsWords());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch inside = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void waitsForThoseThatHaveBegunAndRefusesOthers() throws Exception {
        Future<FakeExchange> slow = threads.submit(this::slow);
        inside.await();
        Future<Integer> left = threads.submit(() -> traffic.close(PATIENCE));
        FakeExchange next = new FakeExchange("/api/core/members");
        while (next.status() == 200) {
            next = ask("/api/core/members");
        }

        assertThat(next.status()).isEqualTo(503);
        assertThat(next.header("Retry-After")).isNotNull();
        assertThat(next.header("Connection")).isEqualTo("close");
        assertThat(next.body()).contains("urn:guildhall:problem:stopping", "guildhall.stopping@zh");
        assertThat(left.isDone()).isFalse();
        end.countDown();
        assertThat(slow.get(1, TimeUnit.MINUTES).status()).isEqualTo(200);
        assertThat(left.get(1, TimeUnit.MINUTES)).isZero();
    }

    @Test
    void givesUpThoseThatDoNotEnd() throws Exception {
        threads.submit(this::slow);
        inside.await();

        assertThat(traffic.close(Duration.ofMillis(20))).isOne();
    }

    @Test
    void letsThoseInWhoWatch() throws Exception {
        traffic.close(Duration.ZERO);

        assertThat(ask("/health/ready").status()).isEqualTo(200);
        assertThat(ask("/metrics").status()).isEqualTo(200);
        assertThat(ask("/").status()).isEqualTo(503);
    }

    private FakeExchange ask(String path) throws Exception {
        FakeExchange exchange = new FakeExchange(path);
        gate.doFilter(exchange.request(), exchange.response(), (request, response) -> {});
        return exchange;
    }

    private FakeExchange slow() throws Exception {
        FakeExchange exchange = new FakeExchange("/api/core/members");
        gate.doFilter(exchange.request(), exchange.response(), (request, response) -> {
            inside.countDown();
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return exchange;
    }
}

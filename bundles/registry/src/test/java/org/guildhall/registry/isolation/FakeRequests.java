// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.isolation;

import jakarta.servlet.ServletResponse;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.guildhall.registry.KeysAsWords;

/** Requests that hang until they are let go, under a watch with little patience. */
public final class FakeRequests implements AutoCloseable {

    /** How long a request may take. */
    public static final Duration LIMIT = Duration.ofMillis(50);

    private final Quarantine quarantine = new Quarantine(new KeysAsWords());
    private final RequestWatch watch = new RequestWatch(quarantine, LIMIT);
    private final CountDownLatch ended = new CountDownLatch(1);

    public Quarantine quarantine() {
        return quarantine;
    }

    public RequestWatch watch() {
        return watch;
    }

    /** As if it had failed. */
    public void fail(String module) {
        quarantine.put(module, new ModuleFailedException("test.failed", module));
    }

    /** One that hears no interruption. */
    void deaf(String module, boolean answering) {
        Thread thread = new Thread(() -> {
            try (WatchedRequest request = watch.watch(module, response(answering))) {
                untilTheEnd();
            }
        });
        thread.start();
    }

    /** An answer that has begun, or has not. */
    static ServletResponse response(boolean committed) {
        return (ServletResponse) Proxy.newProxyInstance(
                FakeRequests.class.getClassLoader(),
                new Class<?>[] {ServletResponse.class},
                (self, method, arguments) -> committed);
    }

    private void untilTheEnd() {
        while (ended.getCount() > 0) {
            try {
                ended.await();
            } catch (InterruptedException e) {
                // that is what deaf means
            }
        }
    }

    @Override
    public void close() {
        ended.countDown();
        watch.stop();
    }
}

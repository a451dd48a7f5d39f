// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.guildhall.registry.FakeBundle;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Version;

class LeakWatchTest {

    private static final Version VERSION = new Version(0, 1, 0);

    private final LeakWatch watch = new LeakWatch(FakeBundle.context());

    @Test
    void forgetsAVersionWhoseClassesAreGone() {
        watch.removedBundle(null, null, new GoneVersion("library", VERSION, loader()));
        Awaitility.await("it is collected").until(() -> watch.leaks().isEmpty());
    }

    @Test
    void namesAVersionThatStays() {
        ClassLoader held = loader();
        watch.removedBundle(null, null, new GoneVersion("library", VERSION, held));
        Leak leak = watch.leaks().get(0);
        assertThat(leak.module()).isEqualTo("library");
        assertThat(leak.version()).isEqualTo("0.1.0");
        assertThat(leak.threads()).isEmpty();
        assertThat(held).isNotNull();
    }

    @Test
    void namesTheThreadsThatItLeftBehind() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        ClassLoader held = loader();
        Thread byName = thread("library-import", end);
        Thread byLoader = thread("timer", end);
        byLoader.setContextClassLoader(held);
        Thread other = thread("librarian", end);
        for (Thread thread : new Thread[] {byName, byLoader, other}) {
            thread.start();
        }
        watch.removedBundle(null, null, new GoneVersion("library", VERSION, held));
        assertThat(watch.leaks().get(0).threads()).containsExactly("library-import", "timer");
        end.countDown();
        byName.join();
        byLoader.join();
        other.join();
    }

    private static ClassLoader loader() {
        return new URLClassLoader(new URL[0], null);
    }

    private static Thread thread(String name, CountDownLatch end) {
        return new Thread(
                () -> {
                    try {
                        end.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                name);
    }
}

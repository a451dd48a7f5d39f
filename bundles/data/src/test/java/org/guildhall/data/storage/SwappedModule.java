// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.guildhall.api.module.ModuleGate;

/** The gate of a module called {@code test} that a test holds and releases; calls find it open. */
public final class SwappedModule implements ModuleGate {

    private final Semaphore asked = new Semaphore(0);
    private volatile Set<String> held = Set.of();

    public void hold() {
        held = Set.of("test");
    }

    public void release() {
        held = Set.of();
    }

    /** Waits until somebody has asked twice: what follows the first answer is over by then. */
    public void awaitAsked() throws InterruptedException {
        assertThat(asked.tryAcquire(2, 20, TimeUnit.SECONDS)).isTrue();
    }

    @Override
    public void pass(String module, Runnable call) {
        call.run();
    }

    @Override
    public Set<String> held() {
        Set<String> now = held;
        asked.release();
        return now;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.guildhall.api.module.Hang;
import org.guildhall.api.module.ModuleGate;

/**
 * The gate of a module called {@code test} that a test holds and releases, and that a hanging call holds, too; calls find
 * it open.
 */
public final class SwappedModule implements ModuleGate {

    /** What hung, the first first. */
    public final List<Hang> hangs = new CopyOnWriteArrayList<>();

    private volatile Set<String> held = Set.of();
    private volatile Runnable waiting = () -> {};

    /** What happens while a call waits at the gate. */
    public void whileWaiting(Runnable happens) {
        waiting = happens;
    }

    public void hold() {
        held = Set.of("test");
    }

    public void release() {
        held = Set.of();
    }

    @Override
    public void pass(String module, Runnable call) {
        waiting.run();
        call.run();
    }

    @Override
    public Set<String> held() {
        return held;
    }

    @Override
    public void requireWorking(String module) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void quarantine(Hang hang) {
        hangs.add(hang);
        held = Set.of(hang.module());
    }
}

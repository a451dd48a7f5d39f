// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.guildhall.api.module.DemoData;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** What all bundles add to the demonstration, whenever they start. Thread-safe. */
@Component(service = DemoParts.class)
public class DemoParts {

    private final List<DemoData> parts = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindPart(DemoData part) {
        lock.lock();
        try {
            parts.add(part);
            parts.sort(Comparator.comparingInt(DemoData::order));
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void unbindPart(DemoData part) {
        lock.lock();
        try {
            parts.remove(part);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The parts that are there now, in ascending order. */
    List<DemoData> list() {
        lock.lock();
        try {
            return List.copyOf(parts);
        } finally {
            lock.unlock();
        }
    }

    /** The parts as soon as they are as wanted; empty if they are not in that time. */
    Optional<List<DemoData>> await(Predicate<List<DemoData>> wanted, Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = atMost.toNanos();
            while (!wanted.test(parts)) {
                if (left <= 0) {
                    return Optional.empty();
                }
                left = changed.awaitNanos(left);
            }
            return Optional.of(List.copyOf(parts));
        } finally {
            lock.unlock();
        }
    }

    /** Lets everybody who awaits look again. */
    void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}

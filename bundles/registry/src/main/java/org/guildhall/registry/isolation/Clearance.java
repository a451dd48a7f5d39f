// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.isolation;

import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.guildhall.api.error.ConflictException;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Has the modules that a node remembers wait, when it starts, until it is known which of them are still wanted: meanwhile
 * one may have been removed or replaced everywhere else. Thread-safe.
 */
@Component(service = Clearance.class)
public class Clearance {

    private final CountDownLatch decided = new CountDownLatch(1);
    private volatile Set<Bundle> refused = Set.of();

    @Activate
    public Clearance() {
        // nothing to bring
    }

    /** It is known: these may not start, and all others may, those included that come later. */
    public void decide(Set<Bundle> unwanted) {
        refused = Set.copyOf(unwanted);
        decided.countDown();
    }

    /** @throws ConflictException if it is known that the module may not start */
    void require(Bundle module) {
        if (refused.contains(module)) {
            throw new ConflictException(
                    "registry.isolation.not-wanted",
                    module.getHeaders("").get("Guildhall-Id"),
                    module.getVersion().toString());
        }
    }

    /** Waits until it is known; whether the module may start. */
    boolean clears(Bundle module) {
        try {
            decided.await();
            return !refused.contains(module);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

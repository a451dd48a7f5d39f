// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** Starts of versions that leave, or have left. */
class GivenUpStartTest extends StarterBench {

    @Test
    void breaksOffAtOnceWhatIsGivenUpAndLeavesItToWhoeverReplacesIt() {
        CountDownLatch hanging = new CountDownLatch(1);
        Bundle bundle = library.onStart(() -> {
                    hanging.countDown();
                    waitToBeBrokenOff();
                })
                .bundle();
        starter.addingBundle(bundle, null);
        Awaitility.await("it hangs").until(() -> hanging.getCount() == 0);
        starter.giveUp(bundle);
        assertThat(starter.problem()).isEmpty();
        awaitThreadsEnd();
        assertThat(events).containsExactly("broken off");
        assertThat(quarantine.modules()).isEmpty();
    }

    @Test
    void breaksOffWhatIsGivenUpWhileItRunsAsSoonAsItWaits() {
        AtomicBoolean spinning = new AtomicBoolean();
        AtomicBoolean givenUp = new AtomicBoolean();
        Bundle bundle = library.onStart(() -> {
                    spinning.set(true);
                    while (!givenUp.get()) {
                        Thread.onSpinWait();
                    }
                    waitToBeBrokenOff();
                })
                .bundle();
        starter.addingBundle(bundle, null);
        Awaitility.await("it spins").untilTrue(spinning);
        starter.giveUp(bundle);
        givenUp.set(true);
        awaitThreadsEnd();
        assertThat(events).containsExactly("broken off");
    }

    @Test
    void startsNothingThatWasGivenUpBefore() {
        starter.stop();
        Clearance unknown = new Clearance();
        starter = starter(unknown, LONG);
        Bundle bundle = library.onStart(() -> events.add("started")).bundle();
        starter.addingBundle(bundle, null);
        starter.giveUp(bundle);
        unknown.decide(Set.of());
        awaitThreadsEnd();
        assertThat(events).isEmpty();
    }

    @Test
    void letsWhatIsGivenUpStopInItsOwnTime() throws InterruptedException {
        CountDownLatch stopping = new CountDownLatch(1);
        Bundle bundle = library.state(Bundle.ACTIVE)
                .onStop(() -> {
                    stopping.countDown();
                    hangDeaf();
                })
                .onStart(() -> events.add("started"))
                .bundle();
        starter.retry(bundle, () -> {});
        stopping.await();
        starter.giveUp(bundle);
        end.countDown();
        awaitThreadsEnd();
        assertThat(bundle.getState()).isEqualTo(Bundle.RESOLVED);
        assertThat(quarantine.modules()).isEmpty();
        assertThat(events).isEmpty();
    }

    @Test
    void forgetsTheFailureOfAVersionThatWent() {
        CountDownLatch hanging = new CountDownLatch(1);
        Bundle bundle = library.onStart(() -> {
                    hanging.countDown();
                    hangDeaf();
                    throw new BundleException("too late to be blamed on the next");
                })
                .bundle();
        starter.addingBundle(bundle, null);
        Awaitility.await("it hangs").until(() -> hanging.getCount() == 0);
        starter.removedBundle(bundle, null, bundle);
        assertThat(starter.problem()).isEmpty();
        end.countDown();
        awaitThreadsEnd();
        assertThat(quarantine.modules()).isEmpty();
    }
}

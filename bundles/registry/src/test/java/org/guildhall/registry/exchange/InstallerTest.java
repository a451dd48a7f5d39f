// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.apache.karaf.features.DeploymentEvent;
import org.apache.karaf.features.DeploymentListener;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.awaitility.Awaitility;
import org.guildhall.registry.FakeBundle;
import org.guildhall.registry.module.KarafTurn;
import org.junit.jupiter.api.Test;

class InstallerTest {

    private final List<DeploymentListener> listeners = new CopyOnWriteArrayList<>();
    private final List<String> events = new CopyOnWriteArrayList<>();
    private final CountDownLatch first = new CountDownLatch(1);
    private final CountDownLatch firstGoesOn = new CountDownLatch(1);
    private final FeaturesService karaf = proxy(FeaturesService.class, (self, method, arguments) -> {
        switch (method.getName()) {
            case "registerListener" -> listeners.add((DeploymentListener) arguments[0]);
            case "unregisterListener" -> listeners.remove(arguments[0]);
            case "uninstallFeatures" -> deploy((Set<?>) arguments[0]);
            default -> throw new UnsupportedOperationException(method.getName());
        }
        return null;
    });
    private final Installer installer =
            new Installer(karaf, new KarafTurn(), new RunningModules(FakeBundle.context(), karaf), null, null, null);

    @Test
    void touchesNothingWhileAnotherIsBeingInstalled() throws Exception {
        CompletableFuture<Void> one = CompletableFuture.runAsync(() -> uninstall("one"));
        first.await();
        Thread two = new Thread(() -> uninstall("two"));
        two.start();
        Awaitility.await("it waits for its turn").until(() -> two.getState() == Thread.State.WAITING);
        firstGoesOn.countDown();
        one.join();
        two.join();
        assertThat(events).containsExactly("one is touched", "one is deployed", "two is touched", "two is deployed");
        assertThat(listeners).isEmpty();
    }

    private void uninstall(String name) {
        installer.uninstall(name, feature(name), () -> events.add(name + " is touched"));
    }

    /** As Karaf does: the others are told in its own thread. */
    private void deploy(Set<?> names) throws InterruptedException {
        String name = names.iterator().next().toString();
        if (name.equals("one")) {
            first.countDown();
            firstGoesOn.await();
        }
        CompletableFuture.runAsync(
                        () -> listeners.forEach(one -> one.deploymentEvent(DeploymentEvent.DEPLOYMENT_STARTED)))
                .join();
        events.add(name + " is deployed");
    }

    private static Feature feature(String name) {
        return proxy(Feature.class, (self, method, arguments) -> name);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}

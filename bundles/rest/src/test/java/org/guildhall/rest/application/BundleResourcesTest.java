// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

class BundleResourcesTest {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private final BundleContext context = proxy(BundleContext.class, (self, method, arguments) -> {
        if (method.getName().equals("getService")) {
            begun.countDown();
            end.await();
        }
        return method.getName().equals("ungetService") ? true : null;
    });
    private final Bundle bundle = proxy(Bundle.class, (self, method, arguments) -> switch (method.getName()) {
        case "getBundleContext" -> context;
        case "equals" -> self == arguments[0];
        default -> null;
    });
    private final ServiceReference<Object> reference =
            proxy(ServiceReference.class, (self, method, arguments) -> bundle);

    @AfterEach
    void endAll() {
        end.countDown();
    }

    @Test
    void letsGoOfOneResourceWhileAnotherHangsInItsConstructor() throws Exception {
        BundleResources resources = new BundleResources(bundle, List.of("Hanging", "Other"), found -> {
            throw new AssertionError("nothing is whole here");
        });
        CompletableFuture<Object> hanging = CompletableFuture.supplyAsync(() -> resources.addingService(reference));
        begun.await();
        CompletableFuture.runAsync(() -> resources.removedService(reference, "other"))
                .get(10, TimeUnit.SECONDS);
        assertThat(hanging).isNotDone();
    }

    @SuppressWarnings("unchecked")
    private static <T> T proxy(Class<?> type, InvocationHandler handler) {
        return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }
}

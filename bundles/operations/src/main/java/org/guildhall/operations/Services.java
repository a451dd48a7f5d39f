// SPDX-License-Identifier: Apache-2.0
package org.guildhall.operations;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/**
 * The services of a type, each got when it is first asked for, by whoever asks. Got while they are bound, as references of
 * components are, they would start half the platform (the database does) on a thread that holds others up, and some of them
 * would be left out for good. Thread-safe.
 */
public final class Services<T> implements Supplier<List<T>> {

    private final BundleContext context;
    private final Map<ServiceReference<T>, T> got = new ConcurrentHashMap<>();
    private final ServiceTracker<T, ServiceReference<T>> known;

    public Services(BundleContext context, Class<T> type) {
        this.context = context;
        this.known = new ServiceTracker<T, ServiceReference<T>>(context, type, null) {
            @Override
            public ServiceReference<T> addingService(ServiceReference<T> reference) {
                return reference;
            }

            @Override
            public void removedService(ServiceReference<T> reference, ServiceReference<T> same) {
                if (got.remove(reference) != null) {
                    context.ungetService(reference);
                }
            }
        };
        known.open();
    }

    @Override
    public List<T> get() {
        return known.getTracked().keySet().stream()
                .map(this::service)
                .filter(Objects::nonNull)
                .toList();
    }

    public void close() {
        known.close();
    }

    private T service(ServiceReference<T> reference) {
        T known = got.get(reference);
        if (known != null) {
            return known;
        }
        T service = context.getService(reference);
        if (service != null && got.putIfAbsent(reference, service) != null) {
            // somebody else asked at the same moment
            context.ungetService(reference);
        }
        return service;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.application;

import jakarta.servlet.Servlet;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.rest.ApiDescription;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The resources of one bundle: when all are there its application is registered, when one goes it is withdrawn. */
final class BundleResources implements ServiceTrackerCustomizer<Object, Object> {

    private static final Logger LOG = LoggerFactory.getLogger(BundleResources.class);

    private static final String[] SERVICES = {Servlet.class.getName(), ApiDescription.class.getName()};

    private final Bundle bundle;
    private final BundleContext context;
    private final Set<String> wanted;
    private final Function<List<Object>, ModuleApplication> maker;
    private final Map<String, Object> found = new HashMap<>();
    private final ServiceTracker<Object, Object> services;
    private ServiceRegistration<?> registration;

    BundleResources(Bundle bundle, List<String> classes, Function<List<Object>, ModuleApplication> maker) {
        this.bundle = bundle;
        this.context = bundle.getBundleContext();
        this.wanted = Set.copyOf(classes);
        this.maker = maker;
        this.services = new ServiceTracker<>(context, any(classes), this);
    }

    void open() {
        services.open();
    }

    void close() {
        services.close();
    }

    /** What the module does when it is made, and below when it is let go, is its own: if it hangs there, it does so alone. */
    @Override
    public Object addingService(ServiceReference<Object> reference) {
        if (reference.getBundle() != bundle) {
            return null;
        }
        Object resource = context.getService(reference);
        if (resource == null) {
            // its component could not be made, which Declarative Services has logged
            return null;
        }
        add(resource);
        return resource;
    }

    private synchronized void add(Object resource) {
        found.put(resource.getClass().getName(), resource);
        if (found.keySet().equals(wanted)) {
            register();
        }
    }

    @Override
    public void modifiedService(ServiceReference<Object> reference, Object resource) {
        // a resource's properties mean nothing
    }

    @Override
    public void removedService(ServiceReference<Object> reference, Object resource) {
        remove(resource);
        context.ungetService(reference);
    }

    private synchronized void remove(Object resource) {
        found.remove(resource.getClass().getName());
        if (registration != null) {
            registration.unregister();
            registration = null;
        }
    }

    private void register() {
        try {
            ApiServlet servlet = new ApiServlet(maker.apply(List.copyOf(found.values())));
            registration = context.registerService(SERVICES, servlet, new Hashtable<>(servlet.properties()));
        } catch (IllegalStateException e) {
            LOG.error("The API of {} does not start: {}", bundle.getSymbolicName(), e.getMessage());
        }
    }

    private static Filter any(List<String> classes) {
        String filter =
                classes.stream().map(name -> "(objectClass=" + name + ")").collect(Collectors.joining("", "(|", ")"));
        try {
            return FrameworkUtil.createFilter(filter);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

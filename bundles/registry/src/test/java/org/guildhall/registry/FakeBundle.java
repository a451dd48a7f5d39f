// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Hashtable;
import org.guildhall.api.module.Module;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;

/** A bundle of version 1.2.3, unless it is said otherwise, whose files lie in a folder; active unless it is said otherwise. */
public final class FakeBundle {

    private final Path folder;
    private final Dictionary<String, String> headers = new Hashtable<>();
    private volatile int state = Bundle.ACTIVE;
    private String name = "fake";
    private Version version = new Version(1, 2, 3);
    private String location = "mvn:org.example/fake/1.2.3";
    private Change start = () -> {};
    private Change stop = () -> {};

    /** What a bundle does when it is started or stopped. */
    public interface Change {
        void happen() throws BundleException;
    }

    public FakeBundle(Path folder) {
        this.folder = folder;
    }

    /** A framework with just these bundles. */
    public static BundleContext context(Bundle... bundles) {
        return (BundleContext) Proxy.newProxyInstance(
                Bundle.class.getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (self, method, arguments) -> method.getName().equals("getBundles") ? bundles : null);
    }

    public FakeBundle header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public FakeBundle named(String symbolicName, String its) {
        name = symbolicName;
        version = new Version(its);
        return this;
    }

    public FakeBundle from(String address) {
        location = address;
        return this;
    }

    public FakeBundle state(int now) {
        state = now;
        return this;
    }

    public FakeBundle onStart(Change change) {
        start = change;
        return this;
    }

    public FakeBundle onStop(Change change) {
        stop = change;
        return this;
    }

    public FakeBundle file(String name, String content) {
        try {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Bundle bundle() {
        return (Bundle) Proxy.newProxyInstance(
                Bundle.class.getClassLoader(), new Class<?>[] {Bundle.class}, (self, method, arguments) -> {
                    return switch (method.getName()) {
                        case "getHeaders" -> headers;
                        case "getEntry" -> entry((String) arguments[0]);
                        case "getVersion" -> version;
                        case "getSymbolicName" -> name;
                        case "getLocation" -> location;
                        case "getState" -> state;
                        case "adapt" -> null;
                        case "start" -> changed(start, Bundle.ACTIVE);
                        case "stop" -> changed(stop, Bundle.RESOLVED);
                        case "getRegisteredServices" -> services();
                        case "hashCode" -> System.identityHashCode(self);
                        case "equals" -> self == arguments[0];
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                });
    }

    private Object changed(Change change, int next) throws BundleException {
        change.happen();
        state = next;
        return null;
    }

    /** Its descriptor, once it is started. */
    private ServiceReference<?>[] services() {
        ServiceReference<?> descriptor = (ServiceReference<?>) Proxy.newProxyInstance(
                Bundle.class.getClassLoader(), new Class<?>[] {ServiceReference.class}, (self, method, arguments) ->
                        new String[] {Module.class.getName()});
        return state == Bundle.ACTIVE ? new ServiceReference<?>[] {descriptor} : null;
    }

    private URL entry(String name) throws MalformedURLException {
        Path file = folder.resolve(name.substring(1));
        return Files.exists(file) ? file.toUri().toURL() : null;
    }
}

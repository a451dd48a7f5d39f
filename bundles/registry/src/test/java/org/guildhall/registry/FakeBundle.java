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
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;

/** A bundle of version 1.2.3 whose files lie in a folder; active unless it is said otherwise. */
public final class FakeBundle {

    private final Path folder;
    private final Dictionary<String, String> headers = new Hashtable<>();
    private int state = Bundle.ACTIVE;

    public FakeBundle(Path folder) {
        this.folder = folder;
    }

    public FakeBundle header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public FakeBundle state(int now) {
        state = now;
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
                        case "getVersion" -> new Version(1, 2, 3);
                        case "getSymbolicName" -> "fake";
                        case "getState" -> state;
                        case "adapt" -> null;
                        case "hashCode" -> System.identityHashCode(self);
                        case "equals" -> self == arguments[0];
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                });
    }

    private URL entry(String name) throws MalformedURLException {
        Path file = folder.resolve(name.substring(1));
        return Files.exists(file) ? file.toUri().toURL() : null;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.isolation;

import java.lang.ref.WeakReference;
import java.util.List;
import org.osgi.framework.Version;

/** A module's version, by its class loader, which is not held. */
final class GoneVersion {

    private final String module;
    private final Version version;
    private final WeakReference<ClassLoader> loader;

    GoneVersion(String module, Version version, ClassLoader loader) {
        this.module = module;
        this.version = version;
        this.loader = new WeakReference<>(loader);
    }

    boolean isCollected() {
        return loader.get() == null;
    }

    /** What is still there of it. */
    Leak leak() {
        ClassLoader alive = loader.get();
        List<String> threads = alive == null
                ? List.of()
                : Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> belongs(thread, alive))
                        .map(Thread::getName)
                        .sorted()
                        .toList();
        return new Leak(module, version.toString(), threads);
    }

    /** By its class, or by the name that its creator gave it after the module. */
    private boolean belongs(Thread thread, ClassLoader alive) {
        return thread.getClass().getClassLoader() == alive
                || thread.getContextClassLoader() == alive
                || thread.getName().startsWith(module + "-");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.guildhall.api.error.ConflictException;
import org.guildhall.registry.desired.DesiredModule;
import org.osgi.framework.Version;

/** A node that runs whatever it is told to, but for what is broken, or throws what nobody expects. */
final class FakeContainer implements Container {

    final Map<String, Version> modules = new ConcurrentHashMap<>();
    final Set<String> broken = ConcurrentHashMap.newKeySet();
    final Set<String> faulty = ConcurrentHashMap.newKeySet();
    final List<String> tried = new ArrayList<>();

    @Override
    public Optional<Version> version(String module) {
        return Optional.ofNullable(modules.get(module));
    }

    @Override
    public synchronized void bring(DesiredModule wanted) {
        tried.add(wanted.module() + " " + wanted.version());
        if (faulty.contains(wanted.module())) {
            throw new InternalError("an archive");
        }
        if (broken.contains(wanted.module())) {
            throw new ConflictException("registry.update.no-answer", wanted.version(), 6);
        }
        modules.put(wanted.module(), wanted.version());
    }

    @Override
    public synchronized void remove(String module) {
        tried.add("- " + module);
        modules.remove(module);
    }
}

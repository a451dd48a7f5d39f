// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.node;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.registry.desired.DesiredModule;
import org.guildhall.registry.desired.DesiredState;
import org.guildhall.registry.isolation.Clearance;
import org.guildhall.registry.update.Unsettled;
import org.guildhall.registry.update.UpdateLog;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What comes before anything else when a node starts: what it remembers may have been decided over while it slept. */
@Component(service = StartUp.class)
public class StartUp {

    private final BundleContext context;
    private final DesiredState state;
    private final UpdateLog updates;
    private final Clearance clearance;
    private final Unsettled unsettled;

    @Activate
    public StartUp(
            BundleContext context,
            @Reference DesiredState state,
            @Reference UpdateLog updates,
            @Reference Clearance clearance,
            @Reference Unsettled unsettled) {
        this.context = context;
        this.state = state;
        this.updates = updates;
        this.clearance = clearance;
        this.unsettled = unsettled;
    }

    /**
     * Decides which of the modules that are here may start; returns when this node may be changed.
     *
     * @throws org.guildhall.api.error.UnavailableException if the database is away; as with any other, nothing is decided then
     */
    void await() {
        clearance.decide(stale());
        unsettled.await();
    }

    private Set<Bundle> stale() {
        // in this order: what is settled meanwhile is found in the desired state
        Set<String> settling = updates.settling();
        return stale(state.list(), settling);
    }

    /** The modules that are not wanted, or not in that version. */
    private Set<Bundle> stale(List<DesiredModule> desired, Set<String> settling) {
        Map<String, DesiredModule> wanted =
                desired.stream().collect(Collectors.toMap(DesiredModule::module, Function.identity()));
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getHeaders("").get("Guildhall-Module") != null)
                .filter(bundle -> !settling.contains(module(bundle)))
                .filter(bundle -> Optional.ofNullable(wanted.get(module(bundle)))
                        .filter(module -> !module.isMetBy(Optional.of(bundle.getVersion())))
                        .isPresent())
                .collect(Collectors.toSet());
    }

    private static String module(Bundle bundle) {
        return bundle.getHeaders("").get("Guildhall-Id");
    }
}

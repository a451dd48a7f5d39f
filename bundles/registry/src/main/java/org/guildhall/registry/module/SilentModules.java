// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.module;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.guildhall.api.module.Module;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Bundles that would bring a module if they worked. */
@Component(service = SilentModules.class)
public class SilentModules {

    /** How the build writes down that a bundle registers one. */
    private static final Pattern MODULE = Pattern.compile("[\",]" + Pattern.quote(Module.class.getName()) + "[\",]");

    private final BundleContext context;

    @Activate
    public SilentModules(BundleContext context) {
        this.context = context;
    }

    /** Those that bring a module and are none of these. */
    List<Modules.Deployed> besides(Collection<Bundle> speaking) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> !speaking.contains(bundle) && bringsModule(bundle))
                .map(bundle -> new Modules.Deployed(new SilentModule(id(bundle)), bundle))
                .toList();
    }

    /** What it is called, which is known even while it does not run. */
    private static String id(Bundle bundle) {
        return bundle.getHeaders("").get("Guildhall-Id");
    }

    private static boolean bringsModule(Bundle bundle) {
        String services = bundle.getHeaders("").get("Provide-Capability");
        return id(bundle) != null
                && services != null
                && MODULE.matcher(services).find();
    }
}

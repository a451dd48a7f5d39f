// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.install;

import java.util.List;
import org.guildhall.registry.archive.FeatureCheck;
import org.guildhall.registry.archive.ModuleArchive;
import org.guildhall.registry.archive.StagedArchive;
import org.guildhall.registry.exchange.RunningModules;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says what archives would bring here. */
@Component(service = InstallPlans.class)
public class InstallPlans {

    /** What every module builds on. */
    private static final String PLATFORM = "guildhall";

    private final FeatureCheck features;
    private final RunningModules running;

    @Activate
    public InstallPlans(@Reference FeatureCheck features, @Reference RunningModules running) {
        this.features = features;
        this.running = running;
    }

    InstallPlan of(StagedArchive staged, boolean here) {
        return InstallPlan.of(staged, needs(staged.archive()), features.along(staged.archive()), here);
    }

    /** A module goes by its id, whatever its feature is called. */
    private List<String> needs(ModuleArchive archive) {
        return archive.needs().stream()
                .filter(feature -> !feature.equals(PLATFORM))
                .map(feature -> running.moduleOf(feature).orElse(feature))
                .toList();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.isolation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeatureState;
import org.apache.karaf.features.FeaturesService;
import org.guildhall.registry.module.KarafTurn;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has Karaf leave a module as it is. Whatever it installs or removes, it starts along with it each bundle of a started
 * feature that does not run, in its own and only thread: one that hangs would end all installing, and one that is revoked
 * would run.
 */
@Component(service = Standstill.class)
public class Standstill {

    private static final Logger LOG = LoggerFactory.getLogger(Standstill.class);
    private static final String REGION = "root";

    private final FeaturesService features;
    private final KarafTurn turn;

    @Activate
    public Standstill(@Reference FeaturesService features, @Reference KarafTurn turn) {
        this.features = features;
        this.turn = turn;
    }

    /** From now on only {@link ModuleStarter} starts it, and Karaf does not stop it either; returns when Karaf knows. */
    void of(Bundle module) {
        try {
            // whoever installs it has the turn until it is installed, and mostly Karaf knows by then
            if (touched(module).isPresent()) {
                turn.make(() -> leaveAlone(module));
            }
        } catch (Exception e) {
            LOG.warn("Karaf may start {} when it installs something else", module, e);
        }
    }

    private void leaveAlone(Bundle module) throws Exception {
        if (module.getState() == Bundle.UNINSTALLED) {
            // what has its name now is the version that came after it
            return;
        }
        Optional<Feature> touched = touched(module);
        if (touched.isPresent()) {
            features.updateFeaturesState(
                    Map.of(REGION, Map.of(touched.get().getId(), FeatureState.Installed)),
                    EnumSet.of(FeaturesService.Option.NoAutoRefreshBundles));
        }
    }

    /** The feature that has brought it: of a started one Karaf starts what does not run, of a resolved one it stops what does. */
    private Optional<Feature> touched(Bundle module) throws Exception {
        return Arrays.stream(features.listInstalledFeatures())
                .filter(feature -> hasBrought(feature, module))
                .filter(feature -> features.getState(feature.getId()) != FeatureState.Installed)
                .findFirst();
    }

    private static boolean hasBrought(Feature feature, Bundle module) {
        return feature.getBundles().stream()
                .anyMatch(brought -> brought.getLocation().equals(module.getLocation()));
    }
}

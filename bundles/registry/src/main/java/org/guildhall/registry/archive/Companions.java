// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;

/** What comes in along with a module. */
public final class Companions {

    private Companions() {}

    /**
     * Whether nothing does: no library, and no feature that is not installed yet. Karaf starts either all that is new, or
     * nothing; and only if nothing it leaves the module alone from then on.
     */
    public static boolean none(ModuleArchive archive, FeaturesService features) throws Exception {
        boolean alone = archive.bundles().size() == 1;
        for (String needed : archive.needs()) {
            Feature other = features.getFeature(needed);
            alone &= other != null && features.isInstalled(other);
        }
        return alone;
    }
}

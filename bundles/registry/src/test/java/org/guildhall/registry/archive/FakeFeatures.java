// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.features.internal.model.Bundle;
import org.apache.karaf.features.internal.model.Dependency;

/** The features that a Karaf knows, of which some are installed. */
public final class FakeFeatures {

    private final Map<String, Feature> known = new LinkedHashMap<>();
    private final Set<Feature> installed = new HashSet<>();

    /** @param needs the names of others */
    public FakeFeatures know(String name, String version, String... needs) {
        org.apache.karaf.features.internal.model.Feature feature =
                new org.apache.karaf.features.internal.model.Feature(name, version);
        for (String needed : needs) {
            feature.getFeature().add(new Dependency(needed, "0.0.0"));
        }
        known.put(name, feature);
        return this;
    }

    /** With one bundle. */
    public FakeFeatures install(String name, String version, String location) {
        org.apache.karaf.features.internal.model.Feature feature =
                new org.apache.karaf.features.internal.model.Feature(name, version);
        feature.getBundle().add(new Bundle(location));
        known.put(name, feature);
        installed.add(feature);
        return this;
    }

    /** It is known still. */
    FakeFeatures uninstall(String name) {
        installed.remove(known.get(name));
        return this;
    }

    public FeaturesService service() {
        return (FeaturesService) Proxy.newProxyInstance(
                FeaturesService.class.getClassLoader(),
                new Class<?>[] {FeaturesService.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "getFeature" -> known.get((String) arguments[0]);
                    case "isInstalled" -> installed.contains((Feature) arguments[0]);
                    case "listFeatures" -> known.values().toArray(Feature[]::new);
                    case "listInstalledFeatures" -> installed.toArray(Feature[]::new);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.isolation;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import org.apache.karaf.features.BundleInfo;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeatureState;
import org.apache.karaf.features.FeaturesService;
import org.guildhall.registry.module.KarafTurn;

/** Believes that a feature is started until it is told something else, which it takes down. */
final class FakeKaraf {

    private final String feature;
    private final List<String> events;
    private volatile FeatureState state = FeatureState.Started;

    FakeKaraf(String feature, List<String> events) {
        this.feature = feature;
        this.events = events;
    }

    Standstill standstill() {
        return standstill(new KarafTurn());
    }

    Standstill standstill(KarafTurn turn) {
        return new Standstill(features(), turn);
    }

    private FeaturesService features() {
        BundleInfo brought =
                proxy(BundleInfo.class, (self, method, arguments) -> "mvn:org.example/" + feature + "/1.2.3");
        Feature started = proxy(
                Feature.class,
                (self, method, arguments) ->
                        method.getName().equals("getBundles") ? List.of(brought) : feature + "/1.2.3");
        return proxy(FeaturesService.class, (self, method, arguments) -> switch (method.getName()) {
            case "listInstalledFeatures" -> new Feature[] {started};
            case "getState" -> state;
            default -> believe(arguments[0]);
        });
    }

    private Object believe(Object told) {
        state = FeatureState.Installed;
        return events.add("Karaf: " + told);
    }

    /** What it is told to leave the feature alone. */
    String told() {
        return "Karaf: {root={" + feature + "/1.2.3=Installed}}";
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}

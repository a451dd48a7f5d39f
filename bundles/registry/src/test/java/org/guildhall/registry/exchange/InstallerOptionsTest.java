// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.features.FeaturesService.Option;
import org.guildhall.registry.FakeBundle;
import org.guildhall.registry.archive.ModuleArchive;
import org.guildhall.registry.archive.ModuleKar;
import org.guildhall.registry.module.KarafTurn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallerOptionsTest {

    @TempDir
    Path folder;

    private final Feature platform = proxy(Feature.class, (self, method, arguments) -> null);
    private boolean complete = true;
    private EnumSet<?> options;
    private final FeaturesService karaf = proxy(FeaturesService.class, (self, method, arguments) -> {
        switch (method.getName()) {
            case "getFeature" -> {
                return platform;
            }
            case "isInstalled" -> {
                return complete;
            }
            case "installFeatures" -> options = (EnumSet<?>) arguments[1];
            default -> {
                // listeners come and go
            }
        }
        return null;
    });

    @Test
    void hasKarafLeaveAloneAModuleThatComesByItself() {
        install(new ModuleKar());
        assertThat(options.contains(Option.NoAutoStartBundles)).isTrue();
    }

    @Test
    void hasKarafStartTheLibrariesThatComeWithIt() {
        install(new ModuleKar().bundle("library", Map.of("Bundle-SymbolicName", "library")));
        assertThat(options.contains(Option.NoAutoStartBundles)).isFalse();
    }

    @Test
    void hasKarafStartTheFeaturesThatComeWithIt() {
        complete = false;
        install(new ModuleKar());
        assertThat(options.contains(Option.NoAutoStartBundles)).isFalse();
    }

    private void install(ModuleKar kar) {
        ModuleArchive archive = ModuleArchive.read(kar.in(folder));
        RunningModules running = new RunningModules(FakeBundle.context(), karaf);
        new Installer(karaf, new KarafTurn(), running, null, null, null).install(archive, () -> {});
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import org.guildhall.registry.Bench;
import org.guildhall.registry.FakeBundle;
import org.guildhall.registry.MavenAddresses;
import org.guildhall.registry.SilentSignals;
import org.guildhall.registry.desired.Artifacts;
import org.guildhall.registry.desired.DesiredRepository;
import org.guildhall.registry.desired.DesiredState;
import org.guildhall.registry.desired.NodeRepository;
import org.guildhall.registry.exchange.RunningModules;
import org.osgi.framework.Bundle;

/** What decides whether a module may be installed, with a database and a folder of bundles of a test's own. */
final class InstallBench implements AutoCloseable {

    private static final String NAME = "guildhall-module-sample";

    final Path repository;
    final DesiredState state;
    final Artifacts artifacts;
    private final Bench bench = new Bench();

    InstallBench(Path folder) throws IOException {
        repository = Files.createDirectory(folder.resolve("repository"));
        MavenAddresses.leadTo(repository);
        artifacts = new Artifacts(bench.work, Clock.systemUTC());
        state = new DesiredState(
                bench.work, new DesiredRepository(), new SilentSignals(), bench.jpa.ids(), Clock.systemUTC());
    }

    InstallCheck check(FakeBundle... here) {
        Bundle[] bundles = Arrays.stream(here).map(FakeBundle::bundle).toArray(Bundle[]::new);
        return new InstallCheck(
                state,
                new RunningModules(FakeBundle.context(bundles), null),
                new NeededBy(bench.work, new NodeRepository(), state, bench.modules),
                artifacts);
    }

    /** The sample module as this node's own. */
    static FakeBundle here(String version) {
        return new FakeBundle(Path.of("target/none"))
                .header("Guildhall-Id", "sample")
                .named(NAME, version)
                .from("mvn:org.guildhall/" + NAME + "/" + version);
    }

    @Override
    public void close() {
        bench.close();
    }
}

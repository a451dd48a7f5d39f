// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Optional;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.organization.Organization;
import org.guildhall.registry.archive.ModuleArchive;
import org.guildhall.registry.archive.ModuleKar;
import org.guildhall.registry.archive.StagedArchive;
import org.guildhall.registry.exchange.Placement;
import org.guildhall.registry.signature.Origins;
import org.guildhall.registry.update.KeptArchives;
import org.guildhall.registry.update.Turn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {

    private static final Actor ADMIN = Actor.platform(Organization.NATIONAL);

    @TempDir
    Path folder;

    private InstallBench bench;
    private ModuleArchive archive;
    private InstallCheck check;

    @BeforeEach
    void open() throws IOException {
        bench = new InstallBench(folder);
        archive = ModuleArchive.read(new ModuleKar().in(folder));
        archive.unpackTo(bench.repository);
        check = bench.check(InstallBench.here("1.2.0"));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void remembersWhereItComesFromWhatOtherNodesGetFromThisOne() {
        install(new Turn());
        assertThat(bench.state.wants("sample")).isTrue();
        assertThat(folder.resolve("origins/sample-1.2.0.json")).content().contains(archive.sha256());
    }

    @Test
    void asksAgainWhenOthersHadTheirTurn() {
        assertRefused("registry.install.already", new Turn() {
            @Override
            public Taken take() {
                decideOtherwise();
                return super.take();
            }
        });
    }

    @Test
    void yieldsToAnotherNodeThatWasFaster() {
        Installation installation = installation(new Turn());
        assertThatThrownBy(() -> installation.install(ADMIN, staged(), next -> {
                    boolean here = check.requireInstallable(next);
                    decideOtherwise();
                    return here;
                }))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.key()).isEqualTo("guildhall.changed-meanwhile"));
    }

    @Test
    void keepsNoArchiveOfWhatDoesNotRun() {
        check = bench.check();
        Installation installation = installation(new Turn(), new Placement(null, null, null, null) {
            @Override
            public void place(ModuleArchive module) {
                throw new ConflictException("registry.install.no-answer");
            }
        });
        assertThatThrownBy(() -> installation.install(ADMIN, staged(), check::requireInstallable))
                .isInstanceOf(ConflictException.class);
        assertThat(bench.artifacts.has(archive.sha256())).isFalse();
        assertThat(folder.resolve("modules")).doesNotExist();
        assertThat(bench.state.find("sample")).isEmpty();
    }

    private void decideOtherwise() {
        bench.state.install(ADMIN, "sample", archive.version(), "aa", 0);
    }

    private void assertRefused(String key, Turn turn) {
        assertThatThrownBy(() -> install(turn)).isInstanceOfSatisfying(ConflictException.class, e -> assertThat(e.key())
                .isEqualTo(key));
    }

    private void install(Turn turn) {
        installation(turn).install(ADMIN, staged(), check::requireInstallable);
    }

    private StagedArchive staged() {
        return new StagedArchive(archive, Optional.empty(), folder);
    }

    /** Nothing is placed: the module is here. */
    private Installation installation(Turn turn) {
        return installation(turn, null);
    }

    private Installation installation(Turn turn, Placement placement) {
        return new Installation(
                bench.state,
                new KeptArchives(config(KeptArchives.Config.class), bench.artifacts),
                new Origins(config(Origins.Config.class)),
                placement,
                null,
                turn);
    }

    private <T> T config(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> folder.toString()));
    }
}

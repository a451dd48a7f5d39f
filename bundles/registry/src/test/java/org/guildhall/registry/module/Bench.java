// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.module;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.actor.Role;
import org.guildhall.api.module.Module;
import org.guildhall.api.module.Words;
import org.guildhall.data.UnitOfWork;
import org.guildhall.registry.FakeBundle;
import org.guildhall.registry.storage.SwitchRepository;
import org.guildhall.testing.TestJpa;
import org.guildhall.testing.TestUnions;

/** The registry on a real database, with one part of the platform and one module deployed. */
public final class Bench implements AutoCloseable {

    public static final String ESSAYS = "essay-contest";
    public static final Instant NOW = Instant.parse("2026-05-01T08:00:00Z");

    private final TestJpa jpa = TestJpa.open("registry");
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    public final UnitOfWork work = jpa.work(clock);
    public final SwitchRepository repository = new SwitchRepository(jpa.ids(), clock);
    public final Modules modules = new Modules();
    public final SwitchService switches = new SwitchService(work, repository, modules, new TestUnions());
    public final ModuleService service =
            new ModuleService(work, repository, modules, new TestUnions(), new KeysAsWords());

    public Bench() {
        deploy("core", true);
        deploy(ESSAYS, false);
    }

    public Module deploy(String id, boolean platform) {
        Module module = new Module() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public Map<Role, Set<Permission>> roles() {
                return Map.of(Role.MEMBER, Set.of(Permission.of(id + ".thing.view")));
            }

            @Override
            public boolean platform() {
                return platform;
            }
        };
        modules.deploy(module, new FakeBundle(Path.of("target")).bundle());
        return module;
    }

    public long rows() {
        return jpa.count("registry_switch");
    }

    @Override
    public void close() {
        jpa.close();
    }

    private static final class KeysAsWords implements Words {

        @Override
        public String text(Locale locale, String key, Object... arguments) {
            return key + "@" + locale.getLanguage();
        }

        @Override
        public Map<String, String> of(String module, Locale locale) {
            return Map.of();
        }
    }
}

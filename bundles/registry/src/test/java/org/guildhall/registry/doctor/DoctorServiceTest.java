// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ForbiddenException;
import org.guildhall.api.organization.Organization;
import org.guildhall.registry.KeysAsWords;
import org.guildhall.registry.module.Finding;
import org.guildhall.registry.module.Findings;
import org.guildhall.registry.module.ModuleService;
import org.guildhall.testing.TestActors;
import org.junit.jupiter.api.Test;

class DoctorServiceTest {

    private static final Finding ESSAYS = new Finding("essay-contest", "hangs", "module:retry essay-contest");
    private static final Finding LIBRARY = new Finding("library", "hangs", "module:retry library");
    private static final Finding LEAK = new Finding("essay-contest", "leaks", "system:shutdown -r");

    private final DoctorService doctor = new DoctorService(new KeysAsWords());

    @Test
    void asksAllAndTellsByModule() {
        doctor.subjects = List.of((actor, locale) -> List.of(LIBRARY, LEAK), (actor, locale) -> List.of(ESSAYS));
        assertThat(doctor.examine(Actor.platform(Organization.NATIONAL), Locale.ENGLISH))
                .containsExactly(ESSAYS, LEAK, LIBRARY);
    }

    @Test
    void namesWhatCanNotBeFoundOutAndAsksTheOthers() {
        Findings torn = new Findings() {
            @Override
            public List<Finding> list(Actor actor, Locale locale) {
                throw new IllegalStateException("no database");
            }
        };
        doctor.subjects = List.of(torn, (actor, locale) -> List.of(LIBRARY));
        assertThat(doctor.examine(Actor.platform(Organization.NATIONAL), Locale.ENGLISH))
                .hasSize(2)
                .contains(LIBRARY)
                .anyMatch(finding -> finding.sentence().contains("no database"));
    }

    @Test
    void tellsOnlyWhoMayUpdateModules() {
        Actor reader = TestActors.signedIn(new Id(5), Organization.NATIONAL, Set.of(ModuleService.VIEW));
        assertThatThrownBy(() -> doctor.examine(reader, Locale.ENGLISH)).isInstanceOf(ForbiddenException.class);
    }
}

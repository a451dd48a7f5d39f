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
import org.guildhall.registry.module.Finding;
import org.guildhall.registry.module.ModuleService;
import org.guildhall.testing.TestActors;
import org.junit.jupiter.api.Test;

class DoctorServiceTest {

    private static final Finding ESSAYS = new Finding("essay-contest", "hangs", "module:retry essay-contest");
    private static final Finding LIBRARY = new Finding("library", "hangs", "module:retry library");
    private static final Finding LEAK = new Finding("essay-contest", "leaks", "system:shutdown -r");

    private final DoctorService doctor = new DoctorService();

    @Test
    void asksAllAndTellsByModule() {
        doctor.subjects = List.of((actor, locale) -> List.of(LIBRARY, LEAK), (actor, locale) -> List.of(ESSAYS));
        assertThat(doctor.examine(Actor.platform(Organization.NATIONAL), Locale.ENGLISH))
                .containsExactly(ESSAYS, LEAK, LIBRARY);
    }

    @Test
    void tellsOnlyWhoMayUpdateModules() {
        Actor reader = TestActors.signedIn(new Id(5), Organization.NATIONAL, Set.of(ModuleService.VIEW));
        assertThatThrownBy(() -> doctor.examine(reader, Locale.ENGLISH)).isInstanceOf(ForbiddenException.class);
    }
}

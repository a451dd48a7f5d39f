// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermissionTest {

    @Test
    void knowsTheModuleThatDeclaresIt() {
        assertThat(Permission.of("essay-contest.edition.manage").module()).isEqualTo("essay-contest");
    }

    @Test
    void isOrderedAndShownByItsName() {
        assertThat(Permission.of("a.b.c")).isLessThan(Permission.of("a.b.d")).hasToString("a.b.c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "core",
                "core.member",
                "core.member.view.all",
                "core..view",
                ".member.view",
                "core.member.",
                "Core.member.view",
                "core.member.vIew",
                "core.1member.view",
                "-core.member.view",
                "core.member.view ",
                "core.member_card.view",
                "core.会员.view"
            })
    void refusesAnyOtherForm(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Permission.of(name))
                .withMessageContaining("module.thing.action");
    }
}

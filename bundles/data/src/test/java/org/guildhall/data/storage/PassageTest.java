// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.guildhall.api.Id;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.error.UnavailableException;
import org.guildhall.data.SwitchedModule;
import org.junit.jupiter.api.Test;

class PassageTest {

    private static final Id UNION = new Id(7);

    private final SwitchedModule choir = new SwitchedModule("choir");
    private final Passage passage = new Passage();

    @Test
    void asksTheSwitchOfAModule() {
        passage.modules = List.of(choir);
        passage.switches = List.of(choir);
        choir.where(UNION::equals);

        assertThat(passage.isOff("choir", UNION)).isFalse();
        assertThat(passage.isOff("choir", new Id(8))).isTrue();
    }

    @Test
    void whatIsNoModuleIsNeverOff() {
        assertThat(passage.isOff("core", UNION)).isFalse();
        assertThat(passage.isOff("", UNION)).isFalse();
    }

    @Test
    void nothingIsOffForAUnionThatHasGone() {
        passage.modules = List.of(choir);
        passage.switches = List.of(choir);
        choir.where(organization -> {
            throw new NotFoundException("guildhall.organization.unknown", organization);
        });

        assertThat(passage.isOff("choir", UNION)).isFalse();
    }

    @Test
    void doesNotGuessWhileTheSwitchIsNotThere() {
        passage.modules = List.of(choir);

        assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> passage.isOff("choir", UNION));
    }
}

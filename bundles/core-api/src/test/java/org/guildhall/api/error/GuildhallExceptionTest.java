// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GuildhallExceptionTest {

    @Test
    void carriesItsKeyAndArguments() {
        GuildhallException e = new ConflictException("essay-contest.edition.closed", "2026", 3);

        assertThat(e.key()).isEqualTo("essay-contest.edition.closed");
        assertThat(e.arguments()).containsExactly("2026", 3);
        assertThat(e).hasMessage("essay-contest.edition.closed [2026, 3]");
    }

    @Test
    void invalidInputTellsEveryWrongFieldAtOnce() {
        FieldError name = new FieldError("name", "guildhall.field.missing", List.of());
        FieldError size = new FieldError("size", "guildhall.field.too-large", List.of(9L));

        assertThat(InvalidException.of(List.of(name, size)).errors()).containsExactly(name, size);
        assertThat(InvalidException.of("size", "guildhall.field.too-large", 9L).errors())
                .containsExactly(size);
        assertThat(InvalidException.because("guildhall.id.malformed", "x").errors())
                .isEmpty();
    }

    @Test
    void moduleThatIsOffIsNamedByItsWord() {
        assertThat(new ModuleNotEnabledException("essay-contest").arguments()).containsExactly("essay-contest.name");
    }
}

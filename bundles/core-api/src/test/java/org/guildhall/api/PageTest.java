// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void mapsItsRowsAndKeepsItsPlace() {
        Page<String> page = new Page<>(List.of(1, 2), "after-2", 5L).map(String::valueOf);

        assertThat(page).isEqualTo(new Page<>(List.of("1", "2"), "after-2", 5L));
    }

    @Test
    void shortListIsTheLastPageAndNotCounted() {
        assertThat(Page.of(List.of(1, 2))).isEqualTo(new Page<>(List.of(1, 2), null, null));
    }

    @Test
    void isNotChangedFromOutside() {
        List<Integer> rows = new ArrayList<>(List.of(1));
        Page<Integer> page = Page.of(rows);

        rows.add(2);

        assertThat(page.items()).containsExactly(1);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.fail;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.guildhall.api.Id;
import org.guildhall.api.error.FieldError;
import org.guildhall.api.error.InvalidException;
import org.junit.jupiter.api.Test;

class NamesQueryTest {

    private final NamesQuery query = new NamesQuery();

    @Test
    void writesIdsAsJsonDoes() {
        query.ids = List.of(new Id(1));

        assertThat(query.answer(ids -> Map.of(ids.get(0), "中华全国总工会"))).isEqualTo(Map.of("0000000000001", "中华全国总工会"));
    }

    @Test
    void refusesMoreThanAPageOfIds() {
        query.ids = Collections.nCopies(201, new Id(1));

        InvalidException refusal =
                catchThrowableOfType(InvalidException.class, () -> query.answer(ids -> fail("was looked up")));

        assertThat(refusal.errors()).extracting(FieldError::key).containsExactly("guildhall.page.ids");
    }
}

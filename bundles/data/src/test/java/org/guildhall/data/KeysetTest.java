// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.error.FieldError;
import org.guildhall.api.error.InvalidException;
import org.guildhall.data.Orders.Key;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysetTest {

    private static final Orders ORDERS = Orders.ascending(Key.number("o.lft"), Key.number("m.id"))
            .by("name", Key.text("m.name"), Key.number("m.id"))
            .by("joined", Key.moment("m.joined"), Key.number("m.id"));

    @Test
    void firstPageLeavesNothingOut() {
        Keyset keyset = ORDERS.of(PageRequest.first());

        assertThat(keyset.beyond(3)).isEqualTo("1 = 1");
        assertThat(keyset.order()).isEqualTo("o.lft, m.id");
        assertThat(keyset.columns()).isEqualTo("o.lft, m.id");
        assertThat(keyset.field()).isEmpty();
        assertThat(keyset.rows()).isEqualTo(21);
    }

    @Test
    void nextPageBeginsBeyondTheLastRow() {
        String next = next(null, List.of(5L, 6L));

        assertThat(ORDERS.of(page(null, next)).beyond(3)).isEqualTo("o.lft >= ?3 and (o.lft > ?3 or m.id > ?4)");
    }

    @Test
    void readsBackwardsOnRequest() {
        String next = next("-name", List.of("周,建.梅 \uD83D\uDE00", 6L));
        Keyset keyset = ORDERS.of(page("-name", next));

        assertThat(keyset.field()).isEqualTo("name");
        assertThat(keyset.order()).isEqualTo("m.name desc, m.id desc");
        assertThat(keyset.beyond(1)).isEqualTo("m.name <= ?1 and (m.name < ?1 or m.id < ?2)");
        assertThat(next).matches("[A-Za-z0-9._-]+");
    }

    @Test
    void listMayBeReadBackwardsByNature() {
        assertThat(Orders.descending(Key.number("e.id")).of(PageRequest.first()).order())
                .isEqualTo("e.id desc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "id", "--name", "+name", "name desc", "m.name", "Name"})
    void refusesAnOrderTheListDoesNotHave(String sort) {
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> ORDERS.of(page(sort, null)))
                .satisfies(
                        e -> assertThat(e.errors()).extracting(FieldError::key).containsExactly("guildhall.page.sort"));
    }

    @Test
    void refusesACursorOfAnotherOrder() {
        refuses("name", next("-name", List.of("周", 6L)));
        refuses(null, next("name", List.of("7", 6L)));
    }

    @Test
    void refusesCursorsThatAreNotOurs() {
        refuses(null, "");
        refuses(null, "not base64!");
        refuses(null, written("+", "1"));
        refuses(null, written("+", "1", "2", "3"));
        refuses(null, written("+", "1", "two"));
        refuses(null, written("+", "1", "99999999999999999999"));
        refuses("joined", written("+joined", "yesterday", "1"));
    }

    @Test
    void cutsAPageAndKeepsTheTotal() {
        Page<Long> page = ORDERS.of(page(null, null)).page(List.of(5L, 6L, 7L), id -> List.of(1L, id), 9L);

        assertThat(page).isEqualTo(new Page<>(List.of(5L, 6L), written("+", "1", "6"), 9L));
    }

    @Test
    void saysWhichColumnMayNotBeEmpty() {
        assertThatThrownBy(() -> next("name", Arrays.asList(null, 6L)))
                .isInstanceOf(NullPointerException.class)
                .hasMessageStartingWith("rows without m.name must be left out");
    }

    @Test
    void lastPageHasNoNextOne() {
        assertThat(ORDERS.of(page(null, null)).page(List.of(5L, 6L), id -> List.of(1L, id), null))
                .isEqualTo(Page.of(List.of(5L, 6L)));
    }

    private static String next(String sort, List<Object> place) {
        return ORDERS.of(page(sort, null))
                .page(List.of(1, 2, 3), row -> place, null)
                .next();
    }

    private static void refuses(String sort, String cursor) {
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> ORDERS.of(page(sort, cursor)))
                .satisfies(e -> assertThat(e.errors())
                        .containsExactly(new FieldError("after", "guildhall.page.cursor", List.of())));
    }

    private static String written(String... parts) {
        return Stream.of(parts)
                .map(part ->
                        Base64.getUrlEncoder().withoutPadding().encodeToString(part.getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining("."));
    }

    private static PageRequest page(String sort, String cursor) {
        return new PageRequest(2, cursor, false, sort);
    }
}

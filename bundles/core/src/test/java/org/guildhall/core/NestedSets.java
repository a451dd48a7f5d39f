// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.guildhall.core.Bench.Place;

/** What every nested set promises. */
public final class NestedSets {

    private NestedSets() {}

    /** The numbers are 1 to 2n without a gap, and whatever encloses a row most closely is its parent. */
    public static void assertValid(List<Place> byLeftNumber) {
        assertThat(byLeftNumber.stream().flatMap(place -> Stream.of(place.lft(), place.rgt())))
                .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 2L * byLeftNumber.size())
                        .boxed()
                        .toList());
        Deque<Place> enclosing = new ArrayDeque<>();
        for (Place place : byLeftNumber) {
            while (!enclosing.isEmpty() && enclosing.peek().rgt() < place.lft()) {
                enclosing.pop();
            }
            assertThat(place.rgt()).isGreaterThan(place.lft());
            assertThat(place.parent())
                    .isEqualTo(enclosing.isEmpty() ? 0 : enclosing.peek().id());
            enclosing.push(place);
        }
    }
}

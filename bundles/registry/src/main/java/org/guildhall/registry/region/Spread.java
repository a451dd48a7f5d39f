// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.region;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.guildhall.api.Id;

/**
 * How much of the tree something holds for that changes at a few places only: each of them, with all that is below it down
 * to the next places, is of one mind.
 */
final class Spread {

    private final Set<Id> places;
    private final Paths paths;

    /** @param places of which those at {@code top} or below count; {@code top} is always one */
    Spread(Id top, Set<Id> places, Paths paths) {
        this.places = new HashSet<>(places);
        this.places.removeIf(place -> !paths.isWithin(place, top));
        this.places.add(top);
        this.paths = paths;
    }

    Set<Id> places() {
        return places;
    }

    /**
     * The weight of all organizations for which it holds.
     *
     * @param weight what an organization and all below it weigh together
     */
    long weigh(Predicate<Id> holds, ToLongFunction<Id> weight) {
        long sum = 0;
        for (Id place : places) {
            boolean here = holds.test(place);
            boolean above = nextAbove(place).filter(holds).isPresent();
            // what is below a place was counted along with the next place above it
            if (here && !above) {
                sum += weight.applyAsLong(place);
            } else if (above && !here) {
                sum -= weight.applyAsLong(place);
            }
        }
        return sum;
    }

    private Optional<Id> nextAbove(Id place) {
        List<Id> path = paths.to(place);
        return path.subList(0, path.size() - 1).stream()
                .filter(places::contains)
                .reduce((above, below) -> below);
    }
}

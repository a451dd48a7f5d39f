// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.decision;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.guildhall.api.Id;

/** What one union has decided about something, for itself and those below it. */
public interface Decision {

    Id organization();

    Below below();

    /**
     * The decision that holds at the end of the path: the uppermost one that binds those below it; where none does, its
     * own or that of the nearest union above.
     *
     * @param path from the national union down
     */
    static <D extends Decision> Optional<D> holding(Collection<D> decided, List<Id> path) {
        List<D> downwards = decided.stream()
                .filter(each -> path.contains(each.organization()))
                .sorted(comparingInt(each -> path.indexOf(each.organization())))
                .toList();
        return binding(downwards).or(() -> downwards.stream().reduce((above, below) -> below));
    }

    /** The decision of a union above the end of the path that leaves it no choice. */
    static <D extends Decision> Optional<D> bindingAbove(Collection<D> decided, List<Id> path) {
        List<Id> above = path.subList(0, path.size() - 1);
        return holding(decided, above).filter(each -> each.below() == Below.BOUND);
    }

    /** What would hold at the end of the path if it had decided nothing itself. */
    static <D extends Decision> Optional<D> inherited(Collection<D> decided, List<Id> path) {
        return holding(decided, path.subList(0, path.size() - 1));
    }

    private static <D extends Decision> Optional<D> binding(List<D> downwards) {
        return downwards.stream().filter(each -> each.below() == Below.BOUND).findFirst();
    }
}

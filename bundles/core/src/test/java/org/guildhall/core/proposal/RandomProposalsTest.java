// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.guildhall.api.Id;
import org.guildhall.api.error.GuildhallException;
import org.guildhall.api.organization.EdgeDraft;
import org.guildhall.api.organization.EdgeType;
import org.guildhall.api.organization.OrganizationKind;
import org.guildhall.core.Bench;
import org.guildhall.core.Bench.Place;
import org.guildhall.core.GraphShape;
import org.guildhall.core.NestedSets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is moved, merged, split and undone in whatever order, the tree stays a tree and an undo an undo. */
class RandomProposalsTest {

    private static final int UNIONS = 300;
    private static final int STEPS = 10_000;
    private static final int CHECK = 250;
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);

    private final Random random = new Random(20261123);
    private final Bench bench = new Bench();
    /** What was done and is not undone, the last first, with what was before. */
    private final Deque<Done> done = new ArrayDeque<>();

    private List<Place> places;
    private int names;

    private record Done(Id proposal, Optional<GraphShape> before) {}

    @BeforeEach
    void found() {
        for (int i = 0; i < UNIONS; i++) {
            places = bench.places();
            Id parent = any(places.stream().filter(place -> depth(place) < 5).toList());
            Id union = bench.add("工会" + i, OrganizationKind.GENERAL, parent, LocalDate.of(2020, 1, 1));
            if (i % 3 == 0) {
                bench.member("会员" + i, union);
                cover(i, union);
            }
        }
        bench.jpa.execute("insert into core_organization_placing values ('CHAIN', 'GENERAL', 'GENERAL', '')");
        for (int i = 0; i < UNIONS / 3; i++) {
            Id one = any(bench.places());
            Id other = any(bench.places());
            attempt(() -> bench.edges.join(Bench.PLATFORM, one, new EdgeDraft(other, EdgeType.CHAIN, TODAY)));
        }
        places = bench.places();
    }

    private void cover(int number, Id union) {
        Id employer = bench.ids.next();
        bench.jpa.execute("insert into core_employer values (%d, '企业', '%d', 'C', '170', 1, 0, 0, 0, '', %d, null, 1,"
                        .formatted(employer.value(), number, union.value())
                + " current_timestamp, current_timestamp)");
        bench.jpa.execute("insert into core_employer_coverage values (%d, %d, %d, date '2020-01-01',"
                        .formatted(bench.ids.next().value(), employer.value(), union.value())
                + " date '9999-12-31', 1, current_timestamp, current_timestamp)");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void tenThousandStepsKeepTheTreeValidAndEachUndoIsExact() {
        int worked = 0;
        for (int step = 1; step <= STEPS; step++) {
            boolean back = !done.isEmpty() && random.nextInt(100) < 45;
            if (back ? undo() : propose()) {
                worked++;
                places = bench.places();
            }
            if (step % CHECK == 0) {
                NestedSets.assertValid(places);
            }
        }
        while (!done.isEmpty()) {
            undo();
        }
        NestedSets.assertValid(bench.places());
        assertThat(worked).isGreaterThan(STEPS / 2);
    }

    private boolean propose() {
        Id union = any(places.subList(1, places.size()));
        Id other = any(places);
        ProposalDraft draft =
                switch (random.nextInt(4)) {
                    case 0, 1 -> ProposalDraft.to(ProposalKind.MOVE, other, TODAY);
                    case 2 -> ProposalDraft.to(ProposalKind.MERGE, other, TODAY);
                    default -> ProposalDraft.split("分立" + names++, someBelow(union), List.of(), TODAY);
                };
        // an exact comparison costs more than the step itself
        Optional<GraphShape> before = random.nextInt(20) == 0 ? Optional.of(shape()) : Optional.empty();
        Id proposal = bench.ids.next();
        boolean worked = attempt(() -> bench.work.perform(Bench.PLATFORM, tx -> {
            bench.proposalWork.perform(tx, proposal, union, draft);
            tx.event("core/organization/MOVED", union, union);
        }));
        if (worked) {
            done.push(new Done(proposal, before));
        }
        return worked;
    }

    private boolean undo() {
        Done last = done.pop();
        bench.work.perform(Bench.PLATFORM, tx -> {
            bench.proposalWork.undo(tx, last.proposal());
            tx.event("core/organization/RESTORED", Bench.NATIONAL, Bench.NATIONAL);
        });
        last.before().ifPresent(before -> assertThat(shape()).isEqualTo(before));
        return true;
    }

    private List<Id> someBelow(Id union) {
        return places.stream()
                .filter(place -> place.parent() == union.value() && random.nextBoolean())
                .map(place -> new Id(place.id()))
                .toList();
    }

    private long depth(Place place) {
        return places.stream()
                .filter(other -> other.lft() < place.lft() && other.rgt() > place.rgt())
                .count();
    }

    private Id any(List<Place> from) {
        return new Id(from.get(random.nextInt(from.size())).id());
    }

    private static boolean attempt(Runnable step) {
        try {
            step.run();
            return true;
        } catch (GuildhallException refused) {
            return false;
        }
    }

    private GraphShape shape() {
        return GraphShape.of(bench.jpa.dataSource());
    }
}

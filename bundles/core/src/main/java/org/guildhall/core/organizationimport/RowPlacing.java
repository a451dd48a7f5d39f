// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.organizationimport;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guildhall.api.organization.EdgeType;
import org.guildhall.api.organization.OrganizationKind;
import org.guildhall.core.employer.CoverageService;
import org.guildhall.core.employer.EmployerDraft;
import org.guildhall.core.storage.BranchNode;
import org.guildhall.core.storage.Days;
import org.guildhall.core.storage.EmployerRepository;
import org.guildhall.core.storage.FactRepository;
import org.guildhall.core.storage.Graph;
import org.guildhall.data.Ids;
import org.guildhall.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds the place of rows in the tree, by the rules that hold between organizations. */
@Component(service = RowPlacing.class)
public class RowPlacing {

    private final Graph graph;
    private final FactRepository facts;
    private final EmployerRepository employers;
    private final Ids ids;
    private final Clock clock;

    @Activate
    public RowPlacing(
            @Reference Graph graph,
            @Reference FactRepository facts,
            @Reference EmployerRepository employers,
            @Reference Ids ids,
            @Reference Clock clock) {
        this.graph = graph;
        this.facts = facts;
        this.employers = employers;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What becomes of each row; the good ones stand in the branch afterwards.
     *
     * @param inFile the names of all unions that the file has
     */
    List<PlacedRow> place(Tx tx, Branch branch, List<FormRow> rows, Set<String> inFile) {
        branch.taken(facts.taken(tx, codes(rows.stream().map(row -> row.facts().uscc()))));
        branch.taken(employers.taken(tx, codes(rows.stream().flatMap(RowPlacing::employerCode))));
        List<PlacedRow> placed = new ArrayList<>();
        rows.forEach(row -> placed.add(place(tx, branch, row, inFile)));
        return placed;
    }

    private static List<String> codes(Stream<String> codes) {
        return codes.filter(code -> !code.isEmpty()).distinct().toList();
    }

    private static Stream<String> employerCode(FormRow row) {
        return row.employer().map(EmployerDraft::uscc).stream();
    }

    private PlacedRow place(Tx tx, Branch branch, FormRow row, Set<String> inFile) {
        if (!row.faults().isEmpty()) {
            return new PlacedRow(row, null, row.faults());
        }
        List<BranchNode> parents = row.parent().isEmpty() ? List.of(branch.top()) : branch.named(row.parent());
        if (parents.size() != 1) {
            return PlacedRow.refused(row, Fault.of(FormColumn.PARENT, parentless(parents, row, inFile), row.parent()));
        }
        BranchNode parent = parents.get(0);
        LocalDate today = Days.today(clock);
        LocalDate since =
                row.organization().since() == null ? today : row.organization().since();
        Optional<Fault> fault =
                standing(tx, row, parent).or(() -> day(since, today, parent)).or(() -> taken(branch, row, parent));
        return fault.map(each -> PlacedRow.refused(row, each)).orElseGet(() -> {
            BranchNode node = new BranchNode(
                    ids.next(),
                    row.name(),
                    parent.id(),
                    row.organization().kind(),
                    row.organization().level(),
                    since);
            branch.add(node);
            branch.taken(codes(Stream.concat(Stream.of(row.facts().uscc()), employerCode(row))));
            return new PlacedRow(row, node, List.of());
        });
    }

    private static String parentless(List<BranchNode> parents, FormRow row, Set<String> inFile) {
        if (!parents.isEmpty()) {
            return "core.organization-import.several-unions";
        }
        return inFile.contains(row.parent())
                ? "core.organization-import.parent-refused"
                : "core.organization-import.no-union";
    }

    private Optional<Fault> standing(Tx tx, FormRow row, BranchNode parent) {
        OrganizationKind kind = row.organization().kind();
        if (!graph.links().fits(tx, EdgeType.LEADS, parent.kind(), kind)) {
            return Optional.of(Fault.of(
                    FormColumn.KIND,
                    "core.organization.kind-misplaced",
                    parent.name(),
                    word(parent.kind()),
                    word(kind),
                    "core.edge.type.leads"));
        }
        if (row.organization().level().compareTo(parent.level()) < 0) {
            return Optional.of(Fault.of(FormColumn.LEVEL, "core.organization.level-above-parent", parent.name()));
        }
        return row.employer().isPresent() && !CoverageService.covers(kind)
                ? Optional.of(Fault.of(FormColumn.EMPLOYER, "core.employer.covers-none", row.name()))
                : Optional.empty();
    }

    private static Optional<Fault> day(LocalDate since, LocalDate today, BranchNode parent) {
        if (since.isAfter(today)) {
            return Optional.of(Fault.of(FormColumn.FOUNDED, "core.organization.day-ahead", today.toString()));
        }
        return since.isBefore(parent.founded())
                ? Optional.of(Fault.of(
                        FormColumn.FOUNDED,
                        "core.organization.before-founding",
                        parent.name(),
                        parent.founded().toString()))
                : Optional.empty();
    }

    private static Optional<Fault> taken(Branch branch, FormRow row, BranchNode parent) {
        if (branch.leads(parent, row.name())) {
            return Optional.of(Fault.of(FormColumn.NAME, "core.organization.name-taken", row.name(), parent.name()));
        }
        if (branch.isTaken(row.facts().uscc())) {
            return Optional.of(Fault.of(
                    FormColumn.USCC,
                    "core.organization-import.code-taken",
                    row.facts().uscc()));
        }
        return employerCode(row)
                .filter(branch::isTaken)
                .map(code -> Fault.of(FormColumn.EMPLOYER_USCC, "core.organization-import.code-taken", code))
                .findFirst();
    }

    private static String word(OrganizationKind kind) {
        return "core.organization.kind." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

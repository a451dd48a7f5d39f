// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.organizationimport;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.api.Id;
import org.guildhall.core.employer.EmployerDraft;
import org.guildhall.core.form.OrganizationFacts;
import org.guildhall.core.storage.BranchNode;
import org.guildhall.core.storage.BranchRepository;
import org.guildhall.core.storage.BranchRepository.NewNode;
import org.guildhall.core.storage.CoverageRepository;
import org.guildhall.core.storage.CoverageRepository.NewCoverage;
import org.guildhall.core.storage.EmployerRepository;
import org.guildhall.core.storage.FactRepository;
import org.guildhall.data.Ids;
import org.guildhall.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes what rows add, each table at once. */
@Component(service = OrganizationIntake.class)
public class OrganizationIntake {

    private final BranchRepository branches;
    private final FactRepository facts;
    private final EmployerRepository employers;
    private final CoverageRepository coverages;
    private final Ids ids;
    private final Clock clock;

    @Activate
    public OrganizationIntake(
            @Reference BranchRepository branches,
            @Reference FactRepository facts,
            @Reference EmployerRepository employers,
            @Reference CoverageRepository coverages,
            @Reference Ids ids,
            @Reference Clock clock) {
        this.branches = branches;
        this.facts = facts;
        this.employers = employers;
        this.coverages = coverages;
        this.ids = ids;
        this.clock = clock;
    }

    /** What stands there now, from an organization down. */
    Branch branch(Tx tx, Id top) {
        return new Branch(top, branches.read(tx, top));
    }

    /** Adds what the rows say, and tells of it. The tree must be locked. */
    void add(Tx tx, List<PlacedRow> good) {
        Instant now = clock.instant();
        Map<Id, OrganizationFacts> written = new LinkedHashMap<>();
        Map<Id, EmployerDraft> employed = new LinkedHashMap<>();
        List<NewCoverage> covered = new ArrayList<>();
        List<NewNode> nodes = new ArrayList<>();
        for (PlacedRow each : good) {
            BranchNode node = each.node();
            nodes.add(new NewNode(node, each.row().organization().regionCode()));
            if (!each.row().facts().empty()) {
                written.put(node.id(), each.row().facts());
            }
            each.row().employer().ifPresent(employer -> {
                Id id = ids.next();
                employed.put(id, employer.on(node.id()));
                covered.add(new NewCoverage(ids.next(), id, node.id(), node.founded()));
            });
        }
        branches.append(tx, nodes, now);
        facts.addAll(tx, written, now);
        employers.addAll(tx, employed, now);
        coverages.addAll(tx, covered, now);
        nodes.forEach(each -> tx.event(
                "core/organization/ADDED", each.node().id(), each.node().id()));
        covered.forEach(each -> {
            tx.event("core/employer/ADDED", each.employer(), each.organization());
            tx.event("core/employer/COVERED", each.employer(), each.organization());
        });
    }
}

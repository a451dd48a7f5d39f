// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.demo;

import java.time.Clock;
import java.util.Map;
import org.guildhall.api.Id;
import org.guildhall.api.officer.OfficerDraft;
import org.guildhall.api.organization.Organization;
import org.guildhall.core.demo.DemoFile.OfficerRow;
import org.guildhall.core.demo.DemoFile.TermRow;
import org.guildhall.core.officer.TermDraft;
import org.guildhall.core.officer.TermRules;
import org.guildhall.core.storage.Graph;
import org.guildhall.core.storage.OfficerRepository;
import org.guildhall.core.storage.TermRepository;
import org.guildhall.data.Ids;
import org.guildhall.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gives the unions of the demonstration their officers and terms. */
@Component(service = DemoOffices.class)
public class DemoOffices {

    private final Graph graph;
    private final OfficerRepository officers;
    private final TermRepository terms;
    private final TermRules rules;
    private final Ids ids;
    private final Clock clock;

    @Activate
    public DemoOffices(
            @Reference Graph graph,
            @Reference OfficerRepository officers,
            @Reference TermRepository terms,
            @Reference TermRules rules,
            @Reference Ids ids,
            @Reference Clock clock) {
        this.graph = graph;
        this.officers = officers;
        this.terms = terms;
        this.rules = rules;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Whoever was not there before gets the posts it has.
     *
     * @param organizations those that were added now, by name
     * @param people likewise
     */
    void add(Tx tx, Map<String, Id> organizations, Map<String, Id> people) {
        DemoFile.officers().stream()
                .filter(row -> organizations.containsKey(row.organization()) && people.containsKey(row.member()))
                .forEach(row -> appoint(tx, row, organizations.get(row.organization()), people.get(row.member())));
        DemoFile.terms().stream()
                .filter(row -> organizations.containsKey(row.organization()))
                .forEach(row -> open(tx, row, graph.organizations().get(tx, organizations.get(row.organization()))));
    }

    private void appoint(Tx tx, OfficerRow row, Id organization, Id member) {
        OfficerDraft draft = new OfficerDraft(
                member,
                row.member(),
                row.post(),
                row.fullTime(),
                graph.periods().notBefore(tx, organization, row.since()),
                null);
        Id officer = officers.add(tx, ids.next(), organization, draft, clock.instant())
                .id();
        tx.event("core/officer/APPOINTED", officer, organization);
    }

    private void open(Tx tx, TermRow row, Organization union) {
        TermDraft draft =
                new TermDraft(row.number(), graph.periods().notBefore(tx, union.id(), row.since()), null, null);
        rules.next(tx, union, draft).ifPresent(term -> {
            terms.add(tx, term, clock.instant());
            tx.event("core/term/OPENED", term.id(), union.id());
        });
    }
}

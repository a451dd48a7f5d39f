// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.DraftValidator;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationFilter;
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.core.code.CodeWords;
import org.guildhall.core.employer.Employer;
import org.guildhall.core.employer.EmployerService;
import org.guildhall.core.organization.Placing;
import org.guildhall.core.storage.Days;
import org.guildhall.core.storage.FactRepository;
import org.guildhall.core.storage.FactRepository.Written;
import org.guildhall.core.storage.FormRepository;
import org.guildhall.core.storage.Graph;
import org.guildhall.data.Tx;
import org.guildhall.data.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The forms of organizations. Who may be called there is told to those only who manage the organization. */
@Component(service = FormService.class)
public class FormService {

    private final UnitOfWork work;
    private final Graph graph;
    private final FactRepository facts;
    private final FormRepository forms;
    private final CodeWords codes;
    private final Clock clock;
    private final DraftValidator validator;

    @Activate
    public FormService(
            @Reference(target = "(osgi.unit.name=core)") UnitOfWork work,
            @Reference Graph graph,
            @Reference FactRepository facts,
            @Reference FormRepository forms,
            @Reference CodeWords codes,
            @Reference Clock clock,
            @Reference DraftValidator validator) {
        this.work = work;
        this.graph = graph;
        this.facts = facts;
        this.forms = forms;
        this.codes = codes;
        this.clock = clock;
        this.validator = validator;
    }

    public OrganizationForm get(Actor actor, Id id) {
        actor.require(OrganizationService.VIEW, id);
        Organization organization = work.read(tx -> graph.organizations().get(tx, id));
        return filledIn(actor, List.of(organization)).get(0);
    }

    public Page<OrganizationForm> list(Actor actor, OrganizationFilter filter, PageRequest page) {
        actor.require(OrganizationService.BROWSE, filter.under());
        Page<Organization> found = work.read(tx -> graph.organizations().search(tx, filter, page));
        return new Page<>(filledIn(actor, found.items()), found.next(), found.total());
    }

    /**
     * Writes what the form asks for besides what the tree needs.
     *
     * @param version that of the form it was changed from; 0 if nothing had been written
     * @throws ConflictException {@code core.organization-form.uscc-taken} if another union has that code
     */
    public OrganizationForm write(Actor actor, Id id, long version, OrganizationFacts written) {
        validator.check(written);
        actor.require(OrganizationService.MANAGE, id);
        OrganizationFacts right =
                written.uscc().isEmpty() ? written : written.withUscc(codes.uscc("uscc", written.uscc()));
        work.perform(actor, tx -> {
            Placing.requireAlive(graph.organizations().get(tx, id));
            requireFree(tx, id, right);
            facts.write(tx, id, version, right, clock.instant());
            tx.event("core/organization/CHANGED", id, id);
        });
        return get(actor, id);
    }

    private void requireFree(Tx tx, Id id, OrganizationFacts written) {
        facts.find(tx, written.uscc()).filter(other -> !other.equals(id)).ifPresent(other -> {
            String name = graph.organizations().get(tx, other).name();
            throw new ConflictException("core.organization-form.uscc-taken", written.uscc(), name);
        });
    }

    private List<OrganizationForm> filledIn(Actor actor, List<Organization> organizations) {
        List<Id> ids = organizations.stream().map(Organization::id).toList();
        Set<Id> managed = actor.mayAt(OrganizationService.MANAGE, ids);
        Set<Id> withEmployers = actor.mayAt(EmployerService.VIEW, ids);
        return work.read(tx -> {
            Map<Id, LocalDate> founded = forms.founded(tx, ids);
            Map<Id, Written> written = facts.list(tx, ids);
            Map<Id, List<Employer>> employers = forms.employers(tx, withEmployers, Days.today(clock));
            Map<Id, Long> members = forms.members(tx, ids);
            return organizations.stream()
                    .map(each -> {
                        Id id = each.id();
                        Written facts = written.getOrDefault(id, FactRepository.NOTHING);
                        return new OrganizationForm(
                                each,
                                founded.get(id),
                                managed.contains(id)
                                        ? facts.facts()
                                        : facts.facts().withoutContact(),
                                facts.version(),
                                employers.getOrDefault(id, List.of()),
                                members.getOrDefault(id, 0L));
                    })
                    .toList();
        });
    }
}

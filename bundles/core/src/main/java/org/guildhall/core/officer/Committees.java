// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.officer;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.member.MemberStatus;
import org.guildhall.api.officer.Officer;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationKind;
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.api.rule.Rule;
import org.guildhall.core.rule.RuleBook;
import org.guildhall.core.storage.MemberRepository;
import org.guildhall.core.storage.OfficerRepository;
import org.guildhall.core.storage.OrganizationRepository;
import org.guildhall.data.Tx;
import org.guildhall.data.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Committees of grassroots unions, for whom alone there is a rule of seats by members. */
@Component(service = Committees.class)
public class Committees {

    private static final Set<OrganizationKind> RULED =
            EnumSet.of(OrganizationKind.GRASSROOTS, OrganizationKind.JOINT_GRASSROOTS);

    /** Whoever only applies is no member yet, and who has left no more. */
    private static final Set<MemberStatus> MEMBERS = EnumSet.of(MemberStatus.MEMBER, MemberStatus.RETAINED);

    private final UnitOfWork work;
    private final OrganizationRepository organizations;
    private final OfficerRepository officers;
    private final MemberRepository members;
    private final RuleBook rules;

    @Activate
    public Committees(
            @Reference(target = "(osgi.unit.name=core)") UnitOfWork work,
            @Reference OrganizationRepository organizations,
            @Reference OfficerRepository officers,
            @Reference MemberRepository members,
            @Reference RuleBook rules) {
        this.work = work;
        this.organizations = organizations;
        this.officers = officers;
        this.members = members;
        this.rules = rules;
    }

    /** How many people sit in the organization's committee on that day; nobody counts twice. */
    public long seated(Tx tx, Id organization, LocalDate day) {
        return count(officers.list(tx, organization, day).stream());
    }

    /** How many of those who sit in it on that day began on the day of an election or later. */
    public long elected(Tx tx, Id organization, LocalDate election, LocalDate day) {
        return count(officers.list(tx, organization, day).stream()
                .filter(officer -> !officer.since().isBefore(election)));
    }

    private static long count(Stream<Officer> officers) {
        return officers.filter(officer -> officer.post().inCommittee())
                .map(Committees::person)
                .distinct()
                .count();
    }

    private static Object person(Officer officer) {
        return officer.member() == null ? officer.name() : officer.member();
    }

    /** The committee on that day beside its rule for the members of today; empty if no rule says anything about it. */
    public Optional<Committee> find(Actor actor, Id organization, LocalDate day) {
        actor.require(OrganizationService.VIEW, organization);
        return work.read(tx -> find(tx, organization, day));
    }

    /** The same within a transaction. */
    public Optional<Committee> find(Tx tx, Id organization, LocalDate day) {
        Organization union = organizations.get(tx, organization);
        if (!RULED.contains(union.kind())) {
            return Optional.empty();
        }
        Rule rule = rules.get(tx, "committee-seats", organization, day);
        boolean odd =
                rules.get(tx, "committee-seats-odd", organization, day).value().flag();
        long people = union.state().ended() ? 0 : members.countBelow(tx, organization, MEMBERS);
        long seated = seated(tx, organization, day);
        return rule.value().spanFor(people).map(seats -> new Committee(people, seated, seats, odd, rule));
    }
}

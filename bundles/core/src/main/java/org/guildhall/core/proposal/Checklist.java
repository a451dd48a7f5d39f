// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.proposal;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.api.member.MemberStatus;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationState;
import org.guildhall.api.rule.Rule;
import org.guildhall.api.rule.Span;
import org.guildhall.core.officer.Committee;
import org.guildhall.core.officer.Committees;
import org.guildhall.core.rule.RuleBook;
import org.guildhall.core.storage.Days;
import org.guildhall.core.storage.GraphEdit;
import org.guildhall.core.storage.MemberRepository;
import org.guildhall.core.storage.ProposalRepository;
import org.guildhall.core.storage.ProposalRepository.Needed;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What must be there before the union above may agree. Which proposal needs what is in a table, and which number by a rule;
 * here is how to look.
 */
@Component(service = Checklist.class)
public class Checklist {

    private final Map<String, Look> looks = Map.of(
            "upper-founded", this::upperFounded,
            "applicants", this::people,
            "members", this::people,
            "committee", this::committee,
            "committee-seats", this::seats);

    private final ProposalRepository proposals;
    private final MemberRepository members;
    private final Committees committees;
    private final RuleBook rules;
    private final Clock clock;

    @Activate
    public Checklist(
            @Reference ProposalRepository proposals,
            @Reference MemberRepository members,
            @Reference Committees committees,
            @Reference RuleBook rules,
            @Reference Clock clock) {
        this.proposals = proposals;
        this.members = members;
        this.committees = committees;
        this.rules = rules;
        this.clock = clock;
    }

    /** How one requirement is looked at; empty if its rule says nothing about the organization. */
    private interface Look {
        Optional<Requirement> at(GraphEdit edit, Organization organization, Needed needed);
    }

    List<Requirement> of(GraphEdit edit, ProposalKind kind, Organization organization) {
        return proposals.needed(edit.tx(), kind, organization).stream()
                .flatMap(needed -> looks.get(needed.requirement()).at(edit, organization, needed).stream())
                .toList();
    }

    private Optional<Requirement> upperFounded(GraphEdit edit, Organization organization, Needed needed) {
        Organization upper = edit.graph().organizations().get(edit.tx(), organization.parent());
        return Optional.of(byLaw(needed, 0, null, upper.state() == OrganizationState.FOUNDED));
    }

    private Optional<Requirement> people(GraphEdit edit, Organization organization, Needed needed) {
        long people = people(edit, organization);
        return Optional.of(byLaw(needed, people, people, people > 0));
    }

    /** With so many members there must be a committee; with fewer an organizer does. */
    private Optional<Requirement> committee(GraphEdit edit, Organization organization, Needed needed) {
        Rule rule = rule(edit, organization, needed.rule());
        long people = people(edit, organization);
        long seated = committees.seated(edit.tx(), organization.id(), edit.day());
        boolean met = people < rule.value().count() || seated > 0;
        return Optional.of(byRule(needed, rule, rule.value().toString(), people, seated, met));
    }

    private Optional<Requirement> seats(GraphEdit edit, Organization organization, Needed needed) {
        Rule rule = rule(edit, organization, needed.rule());
        boolean odd = rule(edit, organization, "committee-seats-odd").value().flag();
        long people = people(edit, organization);
        long seated = seated(edit, organization);
        return rule.value()
                .spanFor(people)
                .map(span -> new Committee(people, seated, span, odd, rule))
                .map(committee -> byRule(needed, rule, written(committee), people, seated, committee.fits()));
    }

    /** Of a union that is there already and elects anew, those who begin with the election: the others go. */
    private long seated(GraphEdit edit, Organization organization) {
        return organization.state() == OrganizationState.FOUNDED
                ? committees.elected(edit.tx(), organization.id(), edit.day(), Days.today(clock))
                : committees.seated(edit.tx(), organization.id(), edit.day());
    }

    /** Branches and groups count with it, and so do those who have applied: nobody can admit them before it is founded. */
    private long people(GraphEdit edit, Organization organization) {
        return members.countBelow(
                edit.tx(), organization.id(), EnumSet.complementOf(EnumSet.of(MemberStatus.WITHDRAWN)));
    }

    private Rule rule(GraphEdit edit, Organization organization, String code) {
        return rules.get(edit.tx(), code, organization.id(), Days.today(clock));
    }

    private static String written(Committee committee) {
        Span span = committee.seats();
        return span.least() == span.most() ? String.valueOf(span.least()) : span.least() + "–" + span.most();
    }

    private static Requirement byLaw(Needed needed, long people, Long found, boolean met) {
        return new Requirement(key(needed), needed.article(), true, "", people, found, met, needed.binding());
    }

    private static Requirement byRule(Needed needed, Rule rule, String value, long people, long found, boolean met) {
        return new Requirement(
                key(needed), rule.citation(), rule.verified(), value, people, found, met, needed.binding());
    }

    private static String key(Needed needed) {
        return "core.requirement." + needed.requirement();
    }
}

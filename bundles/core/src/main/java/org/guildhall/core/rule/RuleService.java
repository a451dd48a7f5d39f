// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.DraftValidator;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.organization.OrganizationLevel;
import org.guildhall.api.rule.Rule;
import org.guildhall.api.rule.RuleValue;
import org.guildhall.api.rule.Rules;
import org.guildhall.core.storage.OrganizationRepository;
import org.guildhall.core.storage.RuleRepository;
import org.guildhall.data.Tx;
import org.guildhall.data.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Rules as people see them, and override them. Permissions are checked before the transaction, which holds the tree. */
@Component(service = RuleService.class)
public class RuleService {

    /** To see which rules hold for an organization. */
    public static final Permission VIEW = Permission.of("core.rule.view");

    /** To decide otherwise for a province and all below it. */
    public static final Permission OVERRIDE = Permission.of("core.rule.override");

    private static final Set<OrganizationLevel> DECIDING =
            Set.of(OrganizationLevel.NATIONAL, OrganizationLevel.PROVINCE);

    private final UnitOfWork work;
    private final Rules book;
    private final RuleRepository rules;
    private final OrganizationRepository organizations;
    private final DraftValidator validator;

    @Activate
    public RuleService(
            @Reference(target = "(osgi.unit.name=core)") UnitOfWork work,
            @Reference Rules book,
            @Reference RuleRepository rules,
            @Reference OrganizationRepository organizations,
            @Reference DraftValidator validator) {
        this.work = work;
        this.book = book;
        this.rules = rules;
        this.organizations = organizations;
        this.validator = validator;
    }

    /** All that holds for the organization on that day, by code. */
    public List<Rule> list(Actor actor, Id organization, LocalDate day) {
        actor.require(VIEW, organization);
        return book.list(organization, day);
    }

    /** What holds for the organization on that day. */
    public Rule get(Actor actor, String code, Id organization, LocalDate day) {
        actor.require(VIEW, organization);
        return book.get(code, organization, day);
    }

    /** One rule, if it was decided on the way down to where the actor works, or where the actor may look. */
    public Rule get(Actor actor, Id id) {
        actor.require(VIEW, actor.organization());
        Rule rule = work.read(tx -> rules.get(tx, id));
        if (!path(actor.organization()).contains(rule.organization())) {
            actor.require(VIEW, rule.organization());
        }
        return rule;
    }

    /** All that was ever decided about the same on the way down to the organization, the latest first. */
    public List<Rule> history(Actor actor, String code, Id organization) {
        actor.require(VIEW, organization);
        List<Id> path = path(organization);
        return work.read(tx -> rules.list(tx, path, code));
    }

    private List<Id> path(Id organization) {
        return work.read(
                tx -> Jurisdiction.of(organizations.path(tx, organization)).path());
    }

    /** Whether the actor may decide otherwise where it works, which is the national union's or a province's to do. */
    public boolean mayOverride(Actor actor) {
        return actor.may(OVERRIDE, actor.organization())
                && work.read(tx -> DECIDING.contains(
                        organizations.get(tx, actor.organization()).level()));
    }

    /**
     * Decides otherwise than a rule, from a day on, for a union and all below it. What that union had decided before ends
     * on that day.
     *
     * @throws InvalidException if the value is of another form than the rule's, or the days are no span
     * @throws ConflictException {@code core.rule.province-only} below a province, {@code core.rule.later-one} if the union
     *     has decided for that day or a later one already
     */
    public Rule override(Actor actor, String code, RuleDraft draft) {
        validator.check(draft);
        Id organization = draft.organization() == null ? actor.organization() : draft.organization();
        actor.require(OVERRIDE, organization);
        RuleValue value = RuleValue.of(draft.value());
        requireSpan(draft);
        return work.write(actor, tx -> {
            requireSameForm(rules.lock(tx, code), value);
            requireDeciding(tx, organization);
            List<Rule> own = own(tx, organization, code);
            own.forEach(earlier -> end(tx, earlier, draft.from()));
            Rule rule = rules.add(tx, code, value, organization, draft);
            tx.event("core/rule/OVERRIDDEN", rule.id(), organization);
            return rule;
        });
    }

    private static void requireSpan(RuleDraft draft) {
        if (draft.until() != null && !draft.until().isAfter(draft.from())) {
            throw InvalidException.of("until", "core.rule.ends-before");
        }
    }

    private static void requireSameForm(Rule overridden, RuleValue value) {
        if (overridden.value().form() != value.form()) {
            throw InvalidException.of(
                    "value", "core.rule.another-form", overridden.value().toString());
        }
    }

    private void requireDeciding(Tx tx, Id organization) {
        if (!DECIDING.contains(organizations.get(tx, organization).level())) {
            throw new ConflictException("core.rule.province-only");
        }
    }

    /** What the union itself has decided about that, for all of its territory. */
    private List<Rule> own(Tx tx, Id organization, String code) {
        return rules.list(tx, List.of(organization), code).stream()
                .filter(rule -> rule.region().isEmpty())
                .toList();
    }

    private void end(Tx tx, Rule earlier, LocalDate day) {
        if (!earlier.from().isBefore(day)) {
            throw new ConflictException("core.rule.later-one", earlier.from().toString());
        }
        if (earlier.on(day)) {
            rules.end(tx, earlier.id(), day);
        }
    }
}

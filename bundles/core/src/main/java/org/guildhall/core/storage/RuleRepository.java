// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.storage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import javax.persistence.LockModeType;
import org.guildhall.api.Id;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.rule.Rule;
import org.guildhall.api.rule.RuleValue;
import org.guildhall.core.rule.RuleDraft;
import org.guildhall.data.Ids;
import org.guildhall.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Rules in the database. */
@Component(service = RuleRepository.class)
public class RuleRepository {

    private static final String SELECT = "select r from RuleEntity r where r.organizationId in :organizations ";

    private final Ids ids;
    private final Clock clock;

    @Activate
    public RuleRepository(@Reference Ids ids, @Reference Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws NotFoundException {@code guildhall.not-found} */
    public Rule get(Tx tx, Id id) {
        RuleEntity rule = tx.entityManager().find(RuleEntity.class, id.value());
        if (rule == null) {
            throw new NotFoundException("guildhall.not-found");
        }
        return rule.toRecord();
    }

    /** All that these organizations have ever decided, by code, the latest first. */
    public List<Rule> list(Tx tx, Collection<Id> organizations) {
        return tx.entityManager()
                .createQuery(SELECT + "order by r.code, r.validFrom desc, r.id desc", RuleEntity.class)
                .setParameter("organizations", values(organizations))
                .getResultStream()
                .map(RuleEntity::toRecord)
                .toList();
    }

    /** All that these organizations have ever decided on one thing, the latest first. */
    public List<Rule> list(Tx tx, Collection<Id> organizations, String code) {
        return tx.entityManager()
                .createQuery(SELECT + "and r.code = :code order by r.validFrom desc, r.id desc", RuleEntity.class)
                .setParameter("organizations", values(organizations))
                .setParameter("code", code)
                .getResultStream()
                .map(RuleEntity::toRecord)
                .toList();
    }

    /**
     * Lets one transaction at a time decide about that, until it ends.
     *
     * @return what holds everywhere
     * @throws NotFoundException {@code core.rule.unknown}
     */
    public Rule lock(Tx tx, String code) {
        return tx.entityManager()
                .createQuery(SELECT + "and r.code = :code and r.regionCode = '' order by r.id", RuleEntity.class)
                .setParameter("organizations", values(List.of(Organization.NATIONAL)))
                .setParameter("code", code)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .map(RuleEntity::toRecord)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("core.rule.unknown", code));
    }

    /** Keeps what an organization has decided. */
    public Rule add(Tx tx, String code, RuleValue value, Id organization, RuleDraft draft) {
        String citation = draft.citation().strip();
        Rule rule = new Rule(
                ids.next(), code, value, organization, "", draft.from(), draft.until(), citation, draft.verified());
        tx.entityManager().persist(new RuleEntity(rule, clock.instant()));
        return rule;
    }

    /** Lets a rule hold no more from that day on. */
    public void end(Tx tx, Id id, LocalDate day) {
        tx.entityManager().find(RuleEntity.class, id.value()).end(day, clock.instant());
    }

    private static List<Long> values(Collection<Id> organizations) {
        return organizations.stream().map(Id::value).toList();
    }
}

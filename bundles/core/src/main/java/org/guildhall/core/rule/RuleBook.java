// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guildhall.api.Id;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.rule.Rule;
import org.guildhall.api.rule.Rules;
import org.guildhall.core.storage.OrganizationRepository;
import org.guildhall.core.storage.RuleRepository;
import org.guildhall.core.storage.TreeRepository;
import org.guildhall.data.Tx;
import org.guildhall.data.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Rules as modules ask for them, read from the database each time: another node may have overridden one. */
@Component(service = {Rules.class, RuleBook.class})
public class RuleBook implements Rules {

    private final UnitOfWork work;
    private final RuleRepository rules;
    private final OrganizationRepository organizations;

    @Activate
    public RuleBook(
            @Reference(target = "(osgi.unit.name=core)") UnitOfWork work,
            @Reference RuleRepository rules,
            @Reference OrganizationRepository organizations) {
        this.work = work;
        this.rules = rules;
        this.organizations = organizations;
    }

    @Override
    public Rule get(String code, Id organization, LocalDate day) {
        return work.read(tx -> get(tx, code, organization, day));
    }

    /** The same within a transaction, which may have moved the organization. */
    public Rule get(Tx tx, String code, Id organization, LocalDate day) {
        Jurisdiction place = place(tx, organization);
        return place.choose(rules.list(tx, place.path(), code), day)
                .orElseThrow(() -> new NotFoundException("core.rule.unknown", code));
    }

    @Override
    public List<Rule> list(Id organization, LocalDate day) {
        return work.read(tx -> {
            Jurisdiction place = place(tx, organization);
            return rules.list(tx, place.path()).stream()
                    .collect(Collectors.groupingBy(Rule::code, TreeMap::new, Collectors.toList()))
                    .values()
                    .stream()
                    .flatMap(same -> place.choose(same, day).stream())
                    .toList();
        });
    }

    private Jurisdiction place(Tx tx, Id organization) {
        Jurisdiction place = Jurisdiction.of(organizations.path(tx, organization));
        if (place.path().isEmpty()) {
            throw TreeRepository.unknown(organization);
        }
        return place;
    }
}

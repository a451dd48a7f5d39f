// SPDX-License-Identifier: Apache-2.0
package org.guildhall.essaycontest;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.module.ModuleSwitch;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationDraft;
import org.guildhall.api.organization.OrganizationKind;
import org.guildhall.api.organization.OrganizationLevel;
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.api.organization.OrganizationTree;

/** A small country in memory: two counties, an enterprise in one of them, and where the module is on. */
final class Unions implements OrganizationTree, OrganizationService, ModuleSwitch {

    static final Id FUNING = new Id(20);
    static final Id XIANGSHUI = new Id(21);
    static final Id TEXTILE = new Id(30);

    final Set<Id> on = new HashSet<>();

    private static final Map<Id, Organization> ALL = Map.of(
            Organization.NATIONAL,
            organization(Organization.NATIONAL, "中华全国总工会", null),
            FUNING,
            organization(FUNING, "阜宁县总工会", Organization.NATIONAL),
            XIANGSHUI,
            organization(XIANGSHUI, "响水县总工会", Organization.NATIONAL),
            TEXTILE,
            organization(TEXTILE, "阜宁县总工会直属纺织工会", FUNING));

    private static Organization organization(Id id, String name, Id parent) {
        return new Organization(id, name, OrganizationKind.GENERAL, OrganizationLevel.COUNTY, "", parent, false, 1);
    }

    @Override
    public List<Id> path(Id organization) {
        return organization.equals(TEXTILE)
                ? List.of(Organization.NATIONAL, FUNING, TEXTILE)
                : List.of(Organization.NATIONAL, organization);
    }

    @Override
    public long size(Id organization) {
        return ALL.keySet().stream()
                .filter(id -> path(id).contains(organization))
                .count();
    }

    @Override
    public Organization get(Actor actor, Id id) {
        return ALL.get(id);
    }

    @Override
    public List<Organization> children(Actor actor, Id parent) {
        return ALL.values().stream().filter(o -> parent.equals(o.parent())).toList();
    }

    @Override
    public List<Organization> path(Actor actor, Id id) {
        return path(id).stream().map(ALL::get).toList();
    }

    @Override
    public Page<Organization> search(Actor actor, Id under, String query, PageRequest page) {
        return Page.of(
                ALL.values().stream().filter(o -> o.name().contains(query)).toList());
    }

    @Override
    public Organization add(Actor actor, OrganizationDraft draft) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isOn(String module, Id organization) {
        return path(organization).stream().anyMatch(on::contains);
    }

    @Override
    public void set(Actor actor, String module, Id organization, boolean wanted) {
        if (wanted) {
            on.add(organization);
        } else {
            on.remove(organization);
        }
    }
}

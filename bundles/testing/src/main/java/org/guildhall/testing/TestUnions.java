// SPDX-License-Identifier: Apache-2.0
package org.guildhall.testing;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationChange;
import org.guildhall.api.organization.OrganizationDraft;
import org.guildhall.api.organization.OrganizationFilter;
import org.guildhall.api.organization.OrganizationKind;
import org.guildhall.api.organization.OrganizationLevel;
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.api.organization.OrganizationTree;

/** A small country in memory: two provinces, three counties, and two mills in one of them. Everybody may see it all. */
public final class TestUnions implements OrganizationTree, OrganizationService {

    public static final Id NATIONAL = Organization.NATIONAL;
    public static final Id JIANGSU = new Id(10);
    public static final Id ZHEJIANG = new Id(11);
    public static final Id FUNING = new Id(20);
    public static final Id XIANGSHUI = new Id(21);
    public static final Id CIXI = new Id(22);
    public static final Id TEXTILE = new Id(30);
    public static final Id SILK = new Id(31);

    private final Map<Id, Organization> all = new LinkedHashMap<>();

    public TestUnions() {
        put(NATIONAL, "中华全国总工会", OrganizationLevel.NATIONAL, null);
        put(JIANGSU, "江苏省总工会", OrganizationLevel.PROVINCE, NATIONAL);
        put(ZHEJIANG, "浙江省总工会", OrganizationLevel.PROVINCE, NATIONAL);
        put(FUNING, "阜宁县总工会", OrganizationLevel.COUNTY, JIANGSU);
        put(XIANGSHUI, "响水县总工会", OrganizationLevel.COUNTY, JIANGSU);
        put(CIXI, "慈溪市总工会", OrganizationLevel.COUNTY, ZHEJIANG);
        put(TEXTILE, "阜宁县总工会直属纺织工会", OrganizationLevel.ENTERPRISE, FUNING);
        put(SILK, "阜宁县总工会直属丝绸工会", OrganizationLevel.ENTERPRISE, FUNING);
    }

    private void put(Id id, String name, OrganizationLevel level, Id parent) {
        boolean leads = level != OrganizationLevel.ENTERPRISE;
        OrganizationKind kind = leads ? OrganizationKind.GENERAL : OrganizationKind.GRASSROOTS;
        all.put(id, new Organization(id, name, kind, level, "", parent, leads, 1));
    }

    @Override
    public List<Id> path(Id organization) {
        if (!all.containsKey(organization)) {
            throw new NotFoundException("guildhall.organization.unknown", organization);
        }
        LinkedList<Id> path = new LinkedList<>();
        for (Id id = organization; id != null; id = all.get(id).parent()) {
            path.addFirst(id);
        }
        return path;
    }

    @Override
    public Map<Id, List<Id>> paths(Collection<Id> organizations) {
        return organizations.stream().distinct().filter(all::containsKey).collect(toMap(id -> id, this::path));
    }

    @Override
    public long size(Id organization) {
        return below(organization).size();
    }

    @Override
    public Organization get(Actor actor, Id id) {
        path(id);
        return all.get(id);
    }

    @Override
    public Map<Id, String> names(Actor actor, Collection<Id> ids) {
        return ids.stream().filter(all::containsKey).collect(toMap(id -> id, id -> all.get(id)
                .name()));
    }

    @Override
    public List<Organization> children(Actor actor, Id parent) {
        return all.values().stream().filter(o -> parent.equals(o.parent())).toList();
    }

    @Override
    public List<Organization> path(Actor actor, Id id) {
        return path(id).stream().map(all::get).toList();
    }

    @Override
    public Page<Organization> search(Actor actor, OrganizationFilter filter, PageRequest page) {
        return Page.of(below(filter.under()).stream()
                .filter(o -> o.name().contains(filter.name()))
                .filter(o -> filter.kind().map(o.kind()::equals).orElse(true))
                .filter(o -> filter.level().map(o.level()::equals).orElse(true))
                .toList());
    }

    @Override
    public List<Organization> listNamed(Actor actor, Id under, String name) {
        return below(under).stream().filter(o -> o.name().equals(name)).toList();
    }

    @Override
    public Organization add(Actor actor, OrganizationDraft draft) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Organization prepare(Actor actor, OrganizationDraft draft) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Organization change(Actor actor, Id id, long version, OrganizationChange change) {
        throw new UnsupportedOperationException();
    }

    private List<Organization> below(Id top) {
        return all.values().stream().filter(o -> path(o.id()).contains(top)).toList();
    }
}

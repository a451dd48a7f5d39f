// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.member.Member;
import org.guildhall.api.member.MemberDraft;
import org.guildhall.api.member.MemberFilter;
import org.guildhall.api.member.MemberService;
import org.guildhall.api.member.MemberStatus;
import org.guildhall.api.module.ModuleSwitch;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationDraft;
import org.guildhall.api.organization.OrganizationKind;
import org.guildhall.api.organization.OrganizationLevel;
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.api.organization.OrganizationTree;

/** A small country in memory: organizations, one member in each enterprise, and where the modules are off. */
public final class Unions implements OrganizationTree, OrganizationService, ModuleSwitch {

    public static final Id NATIONAL = Organization.NATIONAL;
    public static final Id JIANGSU = new Id(10);
    public static final Id ZHEJIANG = new Id(11);
    public static final Id FUNING = new Id(20);
    public static final Id XIANGSHUI = new Id(21);
    public static final Id CIXI = new Id(22);
    public static final Id TEXTILE = new Id(30);

    private final Map<Id, Organization> all = new HashMap<>();
    private final Set<Id> off = new HashSet<>();

    public Unions() {
        put(NATIONAL, "中华全国总工会", null);
        put(JIANGSU, "江苏省总工会", NATIONAL);
        put(ZHEJIANG, "浙江省总工会", NATIONAL);
        put(FUNING, "阜宁县总工会", JIANGSU);
        put(XIANGSHUI, "响水县总工会", JIANGSU);
        put(CIXI, "慈溪市总工会", ZHEJIANG);
        put(TEXTILE, "阜宁射河纺织有限公司工会委员会", FUNING);
    }

    private void put(Id id, String name, Id parent) {
        all.put(
                id,
                new Organization(id, name, OrganizationKind.GENERAL, OrganizationLevel.COUNTY, "", parent, false, 1));
    }

    /** Switches every module off, just there. */
    public void switchOff(Id organization) {
        off.add(organization);
    }

    @Override
    public boolean isOn(String module, Id organization) {
        return !off.contains(organization);
    }

    @Override
    public void set(Actor actor, String module, Id organization, boolean on) {
        throw new UnsupportedOperationException();
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
    public long size(Id organization) {
        return all.keySet().stream()
                .filter(id -> path(id).contains(organization))
                .count();
    }

    @Override
    public Organization get(Actor actor, Id id) {
        path(id);
        return all.get(id);
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
    public Page<Organization> search(Actor actor, Id under, String query, PageRequest page) {
        return Page.of(
                all.values().stream().filter(o -> o.name().contains(query)).toList());
    }

    @Override
    public Organization add(Actor actor, OrganizationDraft draft) {
        throw new UnsupportedOperationException();
    }

    /** The members: 周建梅 of the textile mill is the only one. */
    public MemberService members() {
        Member zhou = new Member(new Id(300), "周建梅", TEXTILE, MemberStatus.MEMBER, 1);
        return new MemberService() {
            @Override
            public Member get(Actor actor, Id id) {
                return zhou;
            }

            @Override
            public Member self(Actor actor) {
                return zhou;
            }

            @Override
            public Page<Member> list(Actor actor, MemberFilter filter, PageRequest page) {
                List<Member> found = new ArrayList<>();
                if (path(TEXTILE).contains(filter.organization())) {
                    found.add(zhou);
                }
                return Page.of(found);
            }

            @Override
            public Member add(Actor actor, MemberDraft draft) {
                throw new UnsupportedOperationException();
            }
        };
    }
}

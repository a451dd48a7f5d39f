// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry;

import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import org.guildhall.api.Id;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationTree;

/** A small country in memory: a province with two counties, one of them with two mills. */
public final class Regions implements OrganizationTree {

    public static final Id NATIONAL = Organization.NATIONAL;
    public static final Id JIANGSU = new Id(10);
    public static final Id FUNING = new Id(20);
    public static final Id XIANGSHUI = new Id(21);
    public static final Id COTTON = new Id(30);
    public static final Id SILK = new Id(31);

    private final Map<Id, Id> parents = new LinkedHashMap<>();

    public Regions() {
        parents.put(NATIONAL, null);
        parents.put(JIANGSU, NATIONAL);
        parents.put(FUNING, JIANGSU);
        parents.put(XIANGSHUI, JIANGSU);
        parents.put(COTTON, FUNING);
        parents.put(SILK, FUNING);
    }

    @Override
    public List<Id> path(Id organization) {
        if (!parents.containsKey(organization)) {
            throw new NotFoundException("guildhall.organization.unknown", organization);
        }
        LinkedList<Id> path = new LinkedList<>();
        for (Id id = organization; id != null; id = parents.get(id)) {
            path.addFirst(id);
        }
        return path;
    }

    @Override
    public long size(Id organization) {
        return parents.keySet().stream()
                .filter(id -> path(id).contains(organization))
                .count();
    }
}

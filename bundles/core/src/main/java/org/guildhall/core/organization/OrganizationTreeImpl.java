// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.organization;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.guildhall.api.Id;
import org.guildhall.api.organization.OrganizationTree;
import org.guildhall.core.storage.TreeRepository;
import org.guildhall.data.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The shape of the tree, read from the database each time: another node may have changed it. */
@Component
public class OrganizationTreeImpl implements OrganizationTree {

    private final UnitOfWork work;
    private final TreeRepository tree;

    @Activate
    public OrganizationTreeImpl(
            @Reference(target = "(osgi.unit.name=core)") UnitOfWork work, @Reference TreeRepository tree) {
        this.work = work;
        this.tree = tree;
    }

    @Override
    public List<Id> path(Id organization) {
        List<Id> path = work.read(tx -> tree.path(tx, organization));
        if (path.isEmpty()) {
            throw TreeRepository.unknown(organization);
        }
        return path;
    }

    @Override
    public Map<Id, List<Id>> paths(Collection<Id> organizations) {
        return work.read(tx -> tree.paths(tx, organizations));
    }

    @Override
    public long size(Id organization) {
        return work.read(tx -> tree.size(tx, organization));
    }
}

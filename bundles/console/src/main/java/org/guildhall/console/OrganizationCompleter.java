// SPDX-License-Identifier: Apache-2.0
package org.guildhall.console;

import java.util.Collection;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationFilter;
import org.guildhall.api.organization.OrganizationService;

/** Offers the names of the organizations the signed-in account sees. */
@Service
public class OrganizationCompleter extends GuildhallCompleter {

    @Reference
    private OrganizationService organizations;

    @Override
    protected Collection<String> candidates(Actor actor, String typed) {
        PageRequest some = new PageRequest(PageRequest.MAX_LIMIT, null, false);
        return organizations
                .search(actor, OrganizationFilter.named(actor.organization(), typed), some)
                .map(Organization::name)
                .items();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.employer;

import java.util.Collection;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.console.GuildhallCompleter;

/** Offers the ids of employers. */
@Service
public class EmployerCompleter extends GuildhallCompleter {

    @Reference
    private EmployerService employers;

    @Override
    protected Collection<String> candidates(Actor actor, String typed) {
        PageRequest some = new PageRequest(PageRequest.MAX_LIMIT, null, false);
        return employers
                .list(actor, EmployerFilter.named(actor.organization(), ""), some)
                .map(employer -> employer.id().toString())
                .items();
    }
}

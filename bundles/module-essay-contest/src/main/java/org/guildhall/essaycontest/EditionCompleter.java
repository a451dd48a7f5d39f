// SPDX-License-Identifier: Apache-2.0
package org.guildhall.essaycontest;

import java.util.Collection;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.console.GuildhallCompleter;

/** Offers the ids of editions, those of the newest first. */
@Service
public class EditionCompleter extends GuildhallCompleter {

    @Reference
    private EditionService editions;

    @Override
    protected Collection<String> candidates(Actor actor, String typed) {
        PageRequest some = new PageRequest(PageRequest.MAX_LIMIT, null, false);
        return editions.list(actor, actor.organization(), some)
                .map(edition -> edition.id().toString())
                .items();
    }
}

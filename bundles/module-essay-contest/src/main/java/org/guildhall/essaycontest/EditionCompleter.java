// SPDX-License-Identifier: Apache-2.0
package org.guildhall.essaycontest;

import java.util.Collection;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.actor.Actor;
import org.guildhall.console.GuildhallCompleter;

/** Offers the ids of editions. */
@Service
public class EditionCompleter extends GuildhallCompleter {

    @Reference
    private EditionService editions;

    @Override
    protected Collection<String> candidates(Actor actor, String typed) {
        return editions.newest(actor).stream()
                .map(edition -> edition.id().toString())
                .toList();
    }
}

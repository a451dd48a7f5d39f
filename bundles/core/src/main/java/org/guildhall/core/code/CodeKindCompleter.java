// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.code;

import java.util.Collection;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.code.Codes;
import org.guildhall.console.GuildhallCompleter;

/** Offers the kinds of codes that can be checked. */
@Service
public class CodeKindCompleter extends GuildhallCompleter {

    @Reference
    private Codes codes;

    @Override
    protected Collection<String> candidates(Actor actor, String typed) {
        return codes.kinds();
    }
}

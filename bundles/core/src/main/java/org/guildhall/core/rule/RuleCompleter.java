// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.rule;

import java.time.Clock;
import java.util.Collection;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.rule.Rule;
import org.guildhall.console.GuildhallCompleter;
import org.guildhall.core.storage.Days;

/** Offers the codes of the rules that hold where the account works. */
@Service
public class RuleCompleter extends GuildhallCompleter {

    @Reference
    private RuleService rules;

    @Reference
    private Clock clock;

    @Override
    protected Collection<String> candidates(Actor actor, String typed) {
        return rules.list(actor, actor.organization(), Days.today(clock)).stream()
                .map(Rule::code)
                .toList();
    }
}

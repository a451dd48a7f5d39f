// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.node;

import java.util.List;
import java.util.Locale;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.module.Words;
import org.guildhall.registry.exchange.Reason;
import org.guildhall.registry.module.Finding;
import org.guildhall.registry.module.Findings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which modules this node could not make as all nodes shall have them. */
@Component
public class NodeFindings implements Findings {

    private final Follower follower;
    private final Words words;

    @Activate
    public NodeFindings(@Reference Follower follower, @Reference Words words) {
        this.follower = follower;
        this.words = words;
    }

    @Override
    public List<Finding> list(Actor actor, Locale locale) {
        return follower.setbacks().entrySet().stream()
                .map(entry ->
                        new Finding(entry.getKey(), sentence(entry.getValue().reason(), locale), "node:list"))
                .toList();
    }

    private String sentence(Reason reason, Locale locale) {
        return words.text(locale, reason.key(), reason.arguments().toArray());
    }
}

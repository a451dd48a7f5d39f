// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.demo;

import java.util.Collection;
import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.module.DemoData;

/** A part of the demonstration that holds nothing and tells when it is called. */
record RecordedPart(int order, Collection<String> calls) implements DemoData {

    @Override
    public void load(Actor actor) {
        calls.add("load " + order);
    }

    @Override
    public void remove(Actor actor, Set<Id> organizations) {
        calls.add("remove " + order);
    }
}

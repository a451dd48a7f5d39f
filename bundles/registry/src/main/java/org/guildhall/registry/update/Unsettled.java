// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import java.util.Set;
import org.guildhall.data.UnitOfWork;
import org.guildhall.registry.gateway.Gates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lets everybody into all modules but the one in whose update the platform ended, until that is settled. */
@Component(service = Unsettled.class, immediate = true)
public class Unsettled {

    private final Gates gates;

    @Activate
    public Unsettled(
            @Reference(target = "(osgi.unit.name=registry)") UnitOfWork work,
            @Reference UpdateRepository updates,
            @Reference Gates gates) {
        this.gates = gates;
        gates.open(work.read(updates::running).map(Update::module).map(Set::of).orElse(Set.of()));
    }

    /** It is settled. */
    void end() {
        gates.open(Set.of());
    }
}

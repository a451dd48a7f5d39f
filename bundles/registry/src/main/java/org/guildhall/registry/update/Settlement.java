// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import org.apache.karaf.features.BootFinished;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Ends what an end of the platform broke off, as soon as Karaf has put together what it remembers. */
@Component(
        service = {},
        immediate = true)
public class Settlement {

    @Activate
    public Settlement(@Reference BootFinished booted, @Reference UpdateRunner runner) {
        new Thread(runner::settle, "guildhall-settlement").start();
    }
}

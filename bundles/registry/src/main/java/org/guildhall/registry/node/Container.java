// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.node;

import java.util.Optional;
import org.guildhall.registry.desired.DesiredModule;
import org.osgi.framework.Version;

/** What runs on this node, and how to change it. */
interface Container {

    /** What is here of a module, running or not. */
    Optional<Version> version(String module);

    /**
     * Has the module run in that version; if it does not, what ran before runs again.
     *
     * @throws RuntimeException that says why it does not run
     */
    void bring(DesiredModule wanted);

    /** Takes the module away; what it has written stays. */
    void remove(String module);
}

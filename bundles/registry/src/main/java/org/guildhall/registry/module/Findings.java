// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.module;

import java.util.List;
import java.util.Locale;
import org.guildhall.api.actor.Actor;

/** What one part of the platform knows to be wrong with modules on this node. The doctor asks all that there are. */
public interface Findings {

    /** In the reader's language; empty if nothing is wrong. */
    List<Finding> list(Actor actor, Locale locale);
}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.health;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Some numbers about this node, for whoever watches it. */
@ConsumerType
public interface Measures {

    /** As they are now, always of the same names; without those that cannot be known. Answers within some seconds. */
    List<Measure> now();
}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.event;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Knows of the handlers that do not take their events. Thread-safe. */
@ProviderType
public interface Setbacks {

    /** Those on any node, by their modules. */
    List<Setback> list();
}

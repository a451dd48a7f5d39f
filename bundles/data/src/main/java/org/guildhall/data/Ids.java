// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data;

import org.guildhall.api.Id;
import org.osgi.annotation.versioning.ProviderType;

/** Makes new identifiers, unique among all nodes of the platform. Thread-safe. */
@ProviderType
public interface Ids {

    /** A new identifier, greater than those this node made before. */
    Id next();
}

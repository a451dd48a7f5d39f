// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.health;

import org.osgi.annotation.versioning.ProviderType;

/**
 * A service that is there from the moment when this node was ready for the first time until it begins to stop. Whoever
 * works without being asked (runs jobs, tells events) does so only while it is there.
 */
@ProviderType
public interface Ready {}

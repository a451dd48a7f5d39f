// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.inbox;

import org.guildhall.api.Id;
import org.guildhall.api.actor.Permission;

/** Who may read some of the items: whoever has the permission at the organization. */
public record Readable(Id organization, Permission permission) {}

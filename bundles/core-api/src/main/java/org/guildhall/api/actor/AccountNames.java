// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.actor;

import java.util.Collection;
import java.util.Map;
import org.guildhall.api.Id;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The names by which people know accounts. Asks nobody for a permission: whoever shows a name has checked that its reader
 * may see what that account did. Thread-safe.
 */
@ProviderType
public interface AccountNames {

    /** The names of those of the accounts that exist, all found at once. */
    Map<Id, String> of(Collection<Id> accounts);
}

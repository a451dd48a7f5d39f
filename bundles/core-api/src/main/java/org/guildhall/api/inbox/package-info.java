// SPDX-License-Identifier: Apache-2.0
/** What waits for people, whichever module it comes from. */
@Export
@Version("1.0.0")
package org.guildhall.api.inbox;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

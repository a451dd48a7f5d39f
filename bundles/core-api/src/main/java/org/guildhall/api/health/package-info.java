// SPDX-License-Identifier: Apache-2.0
/** Whether the platform can do its work, and how much it does. */
@Export
@Version("2.0.0")
package org.guildhall.api.health;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
